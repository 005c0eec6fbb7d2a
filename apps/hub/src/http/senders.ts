import type { Context } from 'hono';
import type { Session } from '../db/database.ts';
import type { ReadRoles } from '../editors/tokens.ts';
import { Problem } from './problem.ts';
import { workHeader } from './proof-of-work.ts';
import type { ProofOfWork, Work } from './proof-of-work.ts';

/**
 * Whoever sends something new: known by a token, or anonymous with some work. A request that was answered before is
 * answered again whoever sends it, so what is wrong is thrown by `admit`, once it is known that this one is new.
 */
export interface Sender {
  readonly isSignedIn: boolean;
  /** @throws Problem */
  readonly mustBeSignedIn: () => void;
  /** In the transaction of what is sent. @throws Problem */
  readonly admit: (session: Session) => Promise<void>;
}

export type SenderIn = (c: Context) => Promise<Sender>;

const problemIn = <T>(asked: Promise<T>): Promise<T | Problem> =>
  asked.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });

const noWork: Work = { use: () => Promise.resolve() };

/** `proofOfWork`: absent where nobody has to do any. */
export const createSenderReader =
  (readRoles: ReadRoles, proofOfWork: ProofOfWork | undefined): SenderIn =>
  async (c) => {
    const signedIn = await problemIn(readRoles(c.req.header('Authorization')));
    const isSignedIn = !(signedIn instanceof Problem);
    const work = isSignedIn
      ? noWork
      : await problemIn(proofOfWork?.read(c.req.header(workHeader)) ?? Promise.resolve(noWork));
    return {
      isSignedIn,
      mustBeSignedIn: () => {
        if (signedIn instanceof Problem) throw signedIn;
      },
      admit: async (session) => {
        if (work instanceof Problem) throw work;
        await work.use(session);
      },
    };
  };
