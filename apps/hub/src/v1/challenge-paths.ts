/** The description of the work that anonymous senders do. @module */
import { answer, operation, schemaOf, versionHeader } from './describe.ts';
import type { Json } from './describe.ts';
import { challenge } from './challenges.ts';

const tag = 'controle';

export const challengePaths: Json = {
  '/challenges': {
    get: operation({
      ...{ id: 'getChallenge', tag, summary: 'Een opgave voor wie niet is aangemeld', isOpen: true },
      description:
        'ALTCHA, versie 2: zoek vanaf 0 het getal waarbij PBKDF2 van `nonce` met dat getal (uint32, big-endian) erachter begint met `keyPrefix`.',
      answers: {
        '200': answer('De opgave. Zij geldt tot `expiresAt`, voor één verzoek.', 'Challenge'),
        '204': { description: 'Deze hub vraagt geen rekenwerk.', headers: versionHeader },
      },
      failures: [400],
    }),
  },
};

export const challengeSchemas: Json = { Challenge: schemaOf(challenge) };
export const challengeTags = [tag] as const;
