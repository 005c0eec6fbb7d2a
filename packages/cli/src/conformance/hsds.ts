import { createHsdsApi, hsdsChecks, runChecks } from '@veerkracht/sdk/testing';
import type { HsdsApi } from '@veerkracht/sdk/testing';
import type { Bilingual } from '@veerkracht/spec';
import type { Command } from '../commands/command.ts';
import { isProblem } from '../import/imported.ts';
import type { Problem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';
import { safe } from '../validate/say.ts';

export const hsdsConformanceHelp: Bilingual = {
  nl: `veerkracht conformance hsds ADRES [--lang nl|en]
  Kijkt of een HSDS-API doet wat HSDS belooft. Leest alleen, en verandert niets.
  Elke controle is een regel JSON; wat een API niet hoeft te hebben en niet heeft, telt niet mee (ok is null).`,
  en: `veerkracht conformance hsds ADDRESS [--lang nl|en]
  Looks whether an HSDS API does what HSDS promises. Only reads, and changes nothing.
  Every check is a line of JSON; what an API need not have and does not have does not count (ok is null).`,
};

/** Something that answers, whatever it says; otherwise every check would say the same. */
const reached = async (address: string): Promise<HsdsApi | Problem> => {
  try {
    const api = createHsdsApi(address);
    await Promise.any([api.root(), api.ask('/services')]);
    return api;
  } catch {
    return {
      problem: {
        nl: `Op ${safe(address)} antwoordt niemand. Geef het adres van een HSDS-API, zoals https://www.example.nl/hsds.`,
        en: `Nobody answers at ${safe(address)}. Give the address of an HSDS API, such as https://www.example.nl/hsds.`,
      },
    };
  }
};

/** `conformance hsds`: a line of JSON per check, then `N passed, N failed`. Ends with 1 when one failed. */
export const hsdsConformance: Command = async (args, { out, err }) => {
  const lang = langOf(args);
  const given = readOptions(args, {}, hsdsConformanceHelp);
  const fail = ({ problem }: Problem): 2 => {
    err(problem[lang]);
    return 2;
  };
  if (isProblem(given)) return fail(given);
  const [address] = given.paths;
  if (address === undefined || given.paths.length > 1)
    return fail(misused('Noem één adres.', 'Name one address.', hsdsConformanceHelp));
  const api = await reached(address);
  if (isProblem(api)) return fail(api);
  let [passed, failed] = [0, 0];
  for await (const { state, ...result } of runChecks(hsdsChecks, api)) {
    passed += state === 'pass' ? 1 : 0;
    failed += state === 'fail' ? 1 : 0;
    // As in every kind of conformance: null is neither passed nor failed.
    out(JSON.stringify({ ...result, ok: state === 'not-offered' ? null : state === 'pass', state }));
  }
  out(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};
