import { runChecks, type Check, type CheckResult } from './check.ts';
import { createHsdsApi, type HsdsApi, type HsdsApiOptions } from './hsds-api.ts';
import { pagingChecks } from './hsds-paging-checks.ts';
import { questionChecks } from './hsds-question-checks.ts';
import { recordChecks } from './hsds-record-checks.ts';

/** What an HSDS 3.x API promises its readers. The numbers stay; a check that goes leaves its number unused. */
export const hsdsChecks: readonly Check<HsdsApi>[] = [...pagingChecks, ...recordChecks, ...questionChecks];

/** All checks over the API at this address. Only reads. @throws TypeError when it is no http(s) address. */
export const checkHsdsApi = async (baseUrl: string, options: HsdsApiOptions = {}): Promise<readonly CheckResult[]> => {
  const results: CheckResult[] = [];
  for await (const result of runChecks(hsdsChecks, createHsdsApi(baseUrl, options))) results.push(result);
  return results;
};
