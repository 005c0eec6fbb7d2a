import { readContinuity, writeContinuity } from '@veerkracht/core/referral';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { utf8 } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/** RFC 7518 §4.8. The code is short, so trying one takes long: rounds of PBKDF2, as OWASP advises for SHA-512. */
const protection = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' } as const;
const rounds = 210_000;
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Twelve letters and digits that are not mistaken for one another, in groups: 60 bits. The device makes it, nobody chooses it. */
export const makeContinuityCode = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const all = [...bytes].map((byte) => signs[byte & 31]).join('');
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
};

const secretOf = (code: string): Uint8Array => utf8(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));

/** The summary of scenario 32 as a text for a file or QR codes. Only the code opens it; nobody else has that. */
export const sealContinuity = (summary: ContinuitySummary, code: string): Promise<string> =>
  new CompactEncrypt(utf8(writeContinuity(summary)))
    .setProtectedHeader(protection)
    .setKeyManagementParameters({ p2c: rounds, p2s: crypto.getRandomValues(new Uint8Array(16)) })
    .encrypt(secretOf(code));

/** @throws SealingError `damaged` when the code is wrong or something is missing, `content` when it is something else */
export const openContinuity = async (text: string, code: string): Promise<ContinuitySummary> => {
  const plaintext = await compactDecrypt(text.trim(), secretOf(code), {
    keyManagementAlgorithms: [protection.alg],
    contentEncryptionAlgorithms: [protection.enc],
    maxPBES2Count: rounds,
  }).catch((error: unknown) => {
    throw new SealingError('damaged', error);
  });
  const summary = readContinuity(new TextDecoder().decode(plaintext.plaintext));
  if (!summary) throw new SealingError('content');
  return summary;
};
