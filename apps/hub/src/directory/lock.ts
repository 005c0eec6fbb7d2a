import { raw } from '../db/sql.ts';

/** Whoever changes records waits for the others until the end of the transaction; readers wait for nobody. */
export const waitForOthers = raw('select pg_advisory_xact_lock(4310002)');
