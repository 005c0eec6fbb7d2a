import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { queryOf, readParameters } from '../http/asked.ts';
import type { ProofOfWork } from '../http/proof-of-work.ts';
import { onlyThese } from './editing.ts';
import { answerPrivately } from './lists.ts';

const hex = z.string().check(z.regex(/^[0-9a-f]+$/));

/** As ALTCHA has it; `parameters` go back as they came, since the signature is over all of them. */
export const challenge = z.object({
  parameters: z.looseObject({
    ...{ algorithm: z.literal('PBKDF2/SHA-256'), cost: z.int(), keyLength: z.int() },
    ...{ nonce: hex, salt: hex, keyPrefix: hex, expiresAt: z.int() },
  }),
  signature: hex,
});

/** No work is asked of anybody. */
const answerNothing = (c: Context): Response => {
  c.header('Cache-Control', 'no-store');
  return c.body(null, 204);
};

/** Work for whoever is not signed in: every time another. */
export const challengesRoutes = (proofOfWork: ProofOfWork | undefined): Hono => {
  const app = new Hono();
  app.get('/challenges', async (c) => {
    readParameters(queryOf(c), {});
    return proofOfWork === undefined ? answerNothing(c) : answerPrivately(c, await proofOfWork.challenge());
  });
  onlyThese(app, '/challenges', ['GET']);
  return app;
};
