import type { SealedFault } from '@veerkracht/core/referral';
import type { Bilingual } from '@veerkracht/spec';
import { badParameter } from '../http/parameters.ts';
import type { Problem } from '../http/problem.ts';

const texts: Readonly<Record<SealedFault | 'wrong-referral', Bilingual>> = {
  'too-large': { nl: 'Dit is langer dan 128 KiB.', en: 'This is longer than 128 KiB.' },
  'not-jwe': { nl: 'Dit is geen JWE (RFC 7516).', en: 'This is no JWE (RFC 7516).' },
  'header-not-allowed': {
    nl: 'Er staat een kop of lid in dat hier niet mag (REF-14): alleen alg, enc, typ, cty, ref, iat, dir, en per ontvanger kid en epk.',
    en: 'It has a header or member that is not allowed here (REF-14): only alg, enc, typ, cty, ref, iat, dir, and per receiver kid and epk.',
  },
  'algorithm-not-allowed': {
    nl: 'Zo wordt hier niet verzegeld (REF-14): ECDH-ES+A256KW of RSA-OAEP, met A256GCM.',
    en: 'This is not how things are sealed here (REF-14): ECDH-ES+A256KW or RSA-OAEP, with A256GCM.',
  },
  'too-many-receivers': { nl: 'Er zijn meer dan tien ontvangers.', en: 'There are more than ten receivers.' },
  'wrong-referral': {
    nl: 'De kop noemt een andere verwijzing of een andere soort (`ref`, `typ`).',
    en: 'The header names another referral or another kind (`ref`, `typ`).',
  },
};

/** Something sealed of which the outside is not right. */
export const sealingFault = (fault: SealedFault | 'wrong-referral'): Problem => badParameter('sealed', texts[fault]);
