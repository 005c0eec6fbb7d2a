import * as z from 'zod/mini';
import { profileUri } from '../directory.ts';
import { referralMessage } from './answer.ts';
import { continuitySummary } from './continuity.ts';
import { referralEvent, statusEvent } from './events.ts';
import { keyDirectory, keyLog } from './key-directory.ts';
import { capacityAnswer, capacityQuestion, referralPayload } from './payload.ts';

const all = {
  referral: referralPayload,
  'referral-message': referralMessage,
  'referral-event': referralEvent,
  'status-event': statusEvent,
  'capacity-question': capacityQuestion,
  'capacity-answer': capacityAnswer,
  'key-directory': keyDirectory,
  'key-log': keyLog,
  'continuity-summary': continuitySummary,
} as const;

/** JSON Schema 2020-12 of everything about referrals, by file name, each complete in itself. */
export const referralSchemaFiles = (
  base = `${profileUri}/schema/referral`,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
  Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.json`,
      { $id: `${base}/${name}.json`, title: name, ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) },
    ]),
  );
