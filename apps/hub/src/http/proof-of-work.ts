/**
 * Some work for the device of whoever does not sign in, in the place of trackers and of puzzles that not everybody can
 * solve: the ALTCHA protocol, version 2, with PBKDF2/SHA-256. Nothing of who asks is in it, or is kept.
 * @module
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod/mini';
import type { Database, Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Problem } from './problem.ts';

export interface WorkSettings {
  /** The most tries that it takes; half of them on average. */
  readonly tries: number;
  /** What challenges are signed with; left out, the copies of the hub share one in the database. */
  readonly key?: string | undefined;
}

/** That the device of somebody has done its work; `use` says that it counts once. */
export interface Work {
  /** In the transaction of what it is for. @throws Problem */
  readonly use: (session: Session) => Promise<void>;
}

export interface ProofOfWork {
  readonly challenge: () => Promise<Challenge>;
  /** The work that a header shows. @throws Problem */
  readonly read: (header: string | undefined) => Promise<Work>;
}

export const workHeader = 'Proof-Of-Work';
const algorithm = 'PBKDF2/SHA-256';
/** Of one try: long enough that a page hardly notices the tries, which run beside it. */
const rounds = 5000;
/** Seconds that a challenge holds; somebody may put the phone away meanwhile. */
const life = 600;
const longest = 4096;

const shown = z.object({
  challenge: z.object({
    parameters: z.looseObject({ expiresAt: z.number() }),
    signature: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

const parse = (header: string): z.output<typeof shown> => {
  try {
    if (header.length > longest) throw new Problem('work-invalid');
    return shown.parse(JSON.parse(Buffer.from(header, 'base64').toString()));
  } catch {
    throw new Problem('work-invalid');
  }
};

/** The first copy that needs one makes it. */
const sharedKey = (database: Database): Promise<string> =>
  database.writeAside(async (session) => {
    const made = randomBytes(32).toString('base64url');
    await session.query(sql`insert into proof_of_work_key (secret) values (${made}) on conflict do nothing`);
    const [row] = await session.query<{ secret: string }>(sql`select secret from proof_of_work_key`);
    return row?.secret ?? made;
  });

interface Secrets {
  readonly hmacSignatureSecret: string;
  readonly hmacKeySignatureSecret: string;
}

const secretsOf = (key: string): Secrets => {
  const part = (name: string): string => createHmac('sha256', key).update(name).digest('base64url');
  return { hmacSignatureSecret: part('challenge'), hmacKeySignatureSecret: part('solution') };
};

const use = async (session: Session, signature: string, until: Date): Promise<void> => {
  // Whoever shows the same at the same moment waits here until it is known what became of the first.
  const added = await session.query(sql`
    insert into proof_of_work_used values (${Buffer.from(signature, 'hex')}, ${until}) on conflict do nothing returning 1`);
  if (added.length === 0) throw new Problem('work-used');
};

export const createProofOfWork = (database: Database, { tries, key }: WorkSettings, clock: () => Date): ProofOfWork => {
  let reading: Promise<Secrets> | undefined;
  const secrets = async (): Promise<Secrets> => {
    reading ??= (key === undefined ? sharedKey(database) : Promise.resolve(key)).then(secretsOf);
    try {
      return await reading;
    } catch (error) {
      // The next one who asks tries again.
      reading = undefined;
      throw error;
    }
  };
  return {
    challenge: async () => {
      const expiresAt = Math.floor(clock().getTime() / 1000) + life;
      const counter = randomInt(tries);
      return createChallenge({ algorithm, cost: rounds, counter, deriveKey, expiresAt, ...(await secrets()) });
    },
    read: async (header) => {
      if (header === undefined) throw new Problem('work-needed');
      const { challenge, solution } = parse(header);
      const judged = await verifySolution({
        ...{ challenge: challenge as unknown as Challenge, solution, deriveKey },
        ...(await secrets()),
      });
      const until = new Date(challenge.parameters.expiresAt * 1000);
      if (judged.expired || until < clock()) throw new Problem('work-expired');
      if (!judged.verified) throw new Problem('work-invalid');
      return { use: (session) => use(session, challenge.signature, until) };
    },
  };
};
