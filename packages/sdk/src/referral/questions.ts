import type { CapacityAnswer, CapacityQuestion, StatusEvent } from '@veerkracht/spec/referral';
import { fetchWithWork } from '../fetch-with-work.ts';
import type { WorkOptions } from '../fetch-with-work.ts';
import { sha256Hex, toBase64url } from './bytes.ts';
import { createHubClient, json, readAnswer } from './hub-client.ts';
import type { HubOptions } from './hub-client.ts';
import { referralPaths } from './wire.ts';
import type { AskedQuestions, NewQuestion, QuestionPage, StatusList } from './wire.ts';

/** Shows who asked, for all services of one question; only its hash is sent along. Keep it to hear the answers. */
export const makeQuestionToken = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

export interface QuestionsOptions extends HubOptions, Pick<WorkOptions, 'onWork'> {
  /** Headers for who signs in. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>;
}

export interface Questions {
  /** `token` by `makeQuestionToken`, or by `statusToken` where a status link is to lead to it; one question for each service comes back. @throws ReferralError */
  readonly ask: (question: CapacityQuestion, token: string, idempotencyKey: string) => Promise<AskedQuestions>;
  /** Everything that was asked with this token, with where each stands. */
  readonly mine: (token: string) => Promise<QuestionPage>;
  readonly status: (id: string, token: string) => Promise<StatusList>;
  readonly withdraw: (id: string, token: string, by: 'referrer' | 'person') => Promise<StatusEvent>;
}

/** "Is there a place?", without a person (scenario 28). Open to the hub: check it with `guardQuestion` first. */
export const createQuestions = ({ headers: extra, ...options }: QuestionsOptions): Questions => {
  const http = createHubClient({ ...options, fetch: fetchWithWork(options) });
  return {
    ask: async (question, token, idempotencyKey) => {
      const { body, headers } = json({ ...question, statusTokenHash: await sha256Hex(token) } satisfies NewQuestion);
      const response = await http(referralPaths.questions, {
        ...{ method: 'POST', body },
        headers: { ...headers, ...(await extra?.()), 'idempotency-key': idempotencyKey },
      });
      return readAnswer<AskedQuestions>(response);
    },
    mine: async (token) =>
      readAnswer<QuestionPage>(await http(referralPaths.questions, { headers: { authorization: `Bearer ${token}` } })),
    status: async (id, token) =>
      readAnswer<StatusList>(
        await http(referralPaths.questionStatuses(id), { headers: { authorization: `Bearer ${token}` } }),
      ),
    withdraw: async (id, token, by) => {
      const { body, headers } = json({ state: 'question-withdrawn', by });
      const request = { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${token}` } } as const;
      return readAnswer<StatusEvent>(await http(referralPaths.questionStatuses(id), request));
    },
  };
};

export interface QuestionInbox {
  readonly list: (after?: string) => Promise<QuestionPage>;
  readonly answer: (id: string, answer: Omit<CapacityAnswer, 'schemaVersion'>) => Promise<StatusEvent>;
}

/** The side of the receiver; `token` as for `createInbox`. */
export const createQuestionInbox = ({
  token,
  ...options
}: HubOptions & { readonly token: string | (() => Promise<string>) }): QuestionInbox => {
  const http = createHubClient(options);
  const authorised = async () => ({ authorization: `Bearer ${typeof token === 'string' ? token : await token()}` });
  return {
    list: async (after) => {
      const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
      return readAnswer<QuestionPage>(
        await http(`${referralPaths.questions}${query}`, { headers: await authorised() }),
      );
    },
    answer: async (id, answer) => {
      const { body, headers } = json(answer);
      const request = { method: 'POST', body, headers: { ...headers, ...(await authorised()) } } as const;
      return readAnswer<StatusEvent>(await http(referralPaths.questionStatuses(id), request));
    },
  };
};
