import { Hono } from 'hono';
import { answerJson } from '../http/answer.ts';
import type { ProofOfWork } from '../http/proof-of-work.ts';
import type { FrontDesk } from '../referrals/desk.ts';
import { attachmentsRoutes } from './attachments.ts';
import { capacityQuestionsRoutes } from './capacity-questions.ts';
import { changesRoutes } from './changes.ts';
import { correctionsRoutes } from './corrections.ts';
import { challengesRoutes } from './challenges.ts';
import type { Editing } from './editing.ts';
import { apiVersion, openApi } from './openapi.ts';
import { receiversRoutes } from './receivers.ts';
import { referralStepsRoutes } from './referral-steps.ts';
import { referralsRoutes } from './referrals.ts';
import { reportsRoutes } from './reports.ts';
import { reviewQueueRoutes } from './review-queue.ts';
import { seriesRoutes } from './series.ts';
import { servicesRoutes } from './services.ts';
import { signUpsRoutes } from './sign-ups.ts';
import { spamRoutes } from './spam.ts';

export interface V1Options extends Editing {
  readonly publicUrl: string | undefined;
  /** Who gives the tokens of editors. */
  readonly issuer: string | undefined;
  readonly proofOfWork: ProofOfWork | undefined;
  readonly desk: FrontDesk;
}

/** What the hub offers beside HSDS, by the Dutch API Design Rules; see `docs/api-design-rules.md`. */
export const v1Routes = ({ publicUrl, issuer, proofOfWork, desk, ...editing }: V1Options): Hono => {
  const app = new Hono();
  app.route('/', changesRoutes(editing.database, publicUrl));
  const all = [seriesRoutes, signUpsRoutes, servicesRoutes, correctionsRoutes, reportsRoutes, reviewQueueRoutes];
  for (const routes of all) app.route('/', routes(editing));
  app.route('/', challengesRoutes(proofOfWork));
  const ofReferrals = [
    ...[referralsRoutes, referralStepsRoutes, attachmentsRoutes, capacityQuestionsRoutes, receiversRoutes, spamRoutes],
  ];
  for (const routes of ofReferrals) app.route('/', routes(desk));
  app.get('/openapi.json', (c) =>
    answerJson(c, JSON.stringify(openApi({ server: new URL('/v1', publicUrl ?? c.req.url).href, issuer }))),
  );
  return app;
};

export { apiVersion };
