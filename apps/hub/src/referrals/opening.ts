import type { Database } from '../db/database.ts';
import { kindOf } from '../log.ts';
import type { Log } from '../log.ts';
import type { ReferralConfig } from './config.ts';
import { eventSchema } from './desk.ts';
import type { Desk, ReferralSettings } from './desk.ts';
import { whyNotDurable } from './durability.ts';
import { createKeyReader } from './key-directory.ts';
import { createMailer } from './mail.ts';
import { createGuard } from './network-guard.ts';
import { readReceivers } from './receivers.ts';
import { createCaller } from './webhooks.ts';
import { startWorkers } from './workers.ts';

export interface Opened {
  readonly settings: ReferralSettings;
  /** Begins what goes on by itself; gives how to stop it. */
  readonly work: () => () => Promise<void>;
}

const clock = (): Date => new Date();

/** What the operator said, read and checked. A database that could lose what it has takes nothing in. */
export const openReferrals = async (config: ReferralConfig, database: Database, log: Log): Promise<Opened> => {
  const { keyFiles, limits, source, terms, mail, webhookKeys: keys } = config;
  const tell = (error: unknown): void => log({ event: 'keys not read', kind: kindOf(error) });
  const why = await whyNotDurable(database);
  if (why !== undefined && keyFiles !== undefined) log({ event: 'referrals not taken', why });
  const settings: ReferralSettings = {
    ...{ keys: createKeyReader(keyFiles, tell), receivers: await readReceivers(config.receivers), limits },
    dailyPerService: config.dailyPerService,
    ...{ source: { source, domain: 'nl.veerkracht', schema: eventSchema }, isDurable: why === undefined },
  };
  if (keys.length > 0) log({ event: 'webhooks', keys: keys.map(({ publicKey }) => publicKey).join(' ') });
  const desk: Desk = { ...settings, database, clock };
  const work = (): (() => Promise<void>) => {
    const mailer = mail && createMailer(mail);
    const call = createCaller(createGuard(config.webhookNetworks));
    const { receivers } = settings;
    const delivering = { ...{ database, receivers, keys, call, mailer, log, clock }, random: Math.random };
    const stop = startWorkers({ desk, delivering, terms, log });
    return async () => {
      await stop();
      mailer?.close();
    };
  };
  return { settings, work };
};
