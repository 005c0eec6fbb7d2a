/**
 * Why a directory of keys is not used. Nothing is sealed then: it fails closed (REF-11). `wrong-signer`: signed, but not
 * by whom the page named. `key-changed`: a key that is not the one its `kid` says. `rolled-back`: older than one that
 * was seen before. `log-broken`, `log-rewritten`: the log of keys does not hold together, or not with what was seen.
 */
export type KeyDirectoryFault =
  | 'not-signed'
  | 'wrong-signer'
  | 'signature'
  | 'format'
  | 'expired'
  | 'not-yet'
  | 'key-changed'
  | 'rolled-back'
  | 'log-broken'
  | 'log-rewritten'
  | 'no-key';

export class KeyDirectoryError extends Error {
  override readonly name = 'KeyDirectoryError';
  readonly fault: KeyDirectoryFault;

  constructor(fault: KeyDirectoryFault, cause?: unknown) {
    super(`directory of keys not used: ${fault}`, { cause });
    this.fault = fault;
  }
}

export const isKeyDirectoryError = (error: unknown): error is KeyDirectoryError =>
  error instanceof Error && error.name === 'KeyDirectoryError';
