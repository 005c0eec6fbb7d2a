import type { Bilingual } from '@veerkracht/spec';

interface ProblemText {
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

export const problemTexts = {
  'bad-parameter': {
    title: { nl: 'Ongeldige parameter', en: 'Invalid parameter' },
    detail: { nl: 'Een parameter heeft een waarde die niet kan.', en: 'A parameter has a value that is not possible.' },
  },
  'bad-encoding': {
    title: { nl: 'Onleesbaar adres', en: 'Unreadable address' },
    detail: {
      nl: 'De vraag in het adres is niet goed gecodeerd (procenttekens, UTF-8).',
      en: 'The query in the address is not encoded well (percent signs, UTF-8).',
    },
  },
  'bad-body': {
    title: { nl: 'Onleesbare gegevens', en: 'Unreadable data' },
    detail: { nl: 'Wat u stuurde is geen JSON-object.', en: 'What was sent is no JSON object.' },
  },
  'unsupported-media-type': {
    title: { nl: 'Onbekende soort gegevens', en: 'Unsupported media type' },
    detail: {
      nl: 'Stuur dit als JSON, met het juiste Content-Type.',
      en: 'Send this as JSON, with the right Content-Type.',
    },
  },
  'not-found': {
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: { nl: 'Op dit adres is niets.', en: 'There is nothing at this address.' },
  },
  'unknown-id': {
    title: { nl: 'Onbekend nummer', en: 'Unknown id' },
    detail: {
      nl: 'Er is niets met dit id. Misschien is het uit de gids gehaald.',
      en: 'There is nothing with this id. It may have been taken out of the directory.',
    },
  },
  gone: {
    title: { nl: 'Vervallen', en: 'Gone' },
    detail: {
      nl: 'Dit is uit de gids gehaald. Staat er een opvolger bij, kijk dan daar.',
      en: 'This was taken out of the directory. If there is a successor, look there.',
    },
  },
  'method-not-allowed': {
    title: { nl: 'Kan hier niet', en: 'Method not allowed' },
    detail: { nl: 'Dat kan niet op dit adres.', en: 'That cannot be done at this address.' },
  },
  'body-too-large': {
    title: { nl: 'Te veel gegevens', en: 'Too much data' },
    detail: { nl: 'Er is meer gestuurd dan deze server aanneemt.', en: 'More was sent than this server accepts.' },
  },
  'address-too-long': {
    title: { nl: 'Adres te lang', en: 'Address too long' },
    detail: { nl: 'Het adres is langer dan 4096 tekens.', en: 'The address is longer than 4096 characters.' },
  },
  'too-many-requests': {
    title: { nl: 'Te veel vragen', en: 'Too many requests' },
    detail: { nl: 'Er kwamen te veel vragen kort na elkaar. Wacht even.', en: 'Too many requests came at once. Wait.' },
  },
  'origin-not-allowed': {
    title: { nl: 'Niet vanaf deze pagina', en: 'Not from this page' },
    detail: {
      nl: 'Vanaf deze website mag hier niets worden veranderd.',
      en: 'This website may not change anything here.',
    },
  },
  'editors-off': {
    title: { nl: 'Hier is geen redactie', en: 'No editors here' },
    detail: {
      nl: 'Deze hub kent geen aanmelddienst, dus niemand kan hier iets verbeteren. Vraag de beheerder om OIDC_ISSUER in te stellen.',
      en: 'This hub knows no identity provider, so nobody can correct anything here. Ask the operator to set OIDC_ISSUER.',
    },
  },
  'not-signed-in': {
    title: { nl: 'Niet aangemeld', en: 'Not signed in' },
    detail: {
      nl: 'Meld u aan en stuur het token mee: Authorization: Bearer …',
      en: 'Sign in and send the token along: Authorization: Bearer …',
    },
  },
  'token-expired': {
    title: { nl: 'Aanmelding verlopen', en: 'Token expired' },
    detail: { nl: 'Uw aanmelding is verlopen. Meld u opnieuw aan.', en: 'The token has expired. Sign in again.' },
  },
  'token-refused': {
    title: { nl: 'Aanmelding klopt niet', en: 'Token refused' },
    detail: {
      nl: 'Dit token is niet voor deze hub gemaakt of klopt niet. Meld u opnieuw aan.',
      en: 'This token was not made for this hub or is not right. Sign in again.',
    },
  },
  'not-allowed': {
    title: { nl: 'Dit mag u niet', en: 'Not allowed' },
    detail: {
      nl: 'Uw rol is hiervoor niet genoeg, of dit is van een andere gemeente.',
      en: 'Your role is not enough for this, or this is of another municipality.',
    },
  },
  'precondition-required': {
    title: { nl: 'Zeg welke versie u verbetert', en: 'Say which version you correct' },
    detail: {
      nl: 'Haal de dienst op en stuur haar ETag mee als If-Match, zodat u niemands werk overschrijft.',
      en: "Get the service and send its ETag as If-Match, so that nobody's work is overwritten.",
    },
  },
  'precondition-failed': {
    title: { nl: 'Iemand was u voor', en: 'Somebody was first' },
    detail: {
      nl: 'De dienst is intussen veranderd. Haal haar opnieuw op; uw verbetering is niet opgeslagen.',
      en: 'The service has changed meanwhile. Get it again; the correction was not stored.',
    },
  },
  'invalid-record': {
    title: { nl: 'Zo kan de dienst niet worden', en: 'The service cannot become this' },
    detail: {
      nl: 'Niets is opgeslagen. Bij elk veld staat wat er mis is en hoe u het verbetert.',
      en: 'Nothing was stored. Each field says what is wrong and how to mend it.',
    },
  },
  'invalid-body': {
    title: { nl: 'Dit klopt nog niet', en: 'This is not right yet' },
    detail: {
      nl: 'Niets is opgeslagen. Bij elk veld staat wat er moet staan.',
      en: 'Nothing was stored. Each field says what has to be there.',
    },
  },
  'contact-details': {
    title: { nl: 'Geen telefoonnummer of mailadres', en: 'No phone number or mail address' },
    detail: {
      nl: 'In de tekst lijkt een telefoonnummer of mailadres te staan. Haal het weg en stuur opnieuw: wij bewaren niets over u. Er is nog niets opgeslagen.',
      en: 'The text seems to hold a phone number or mail address. Take it out and send again: we keep nothing about you. Nothing was stored yet.',
    },
  },
  'idempotency-key-required': {
    title: { nl: 'Idempotency-Key ontbreekt', en: 'Idempotency-Key is missing' },
    detail: {
      nl: 'Stuur een Idempotency-Key mee van 16 tot 200 tekens, elke keer een nieuwe: zo telt niets twee keer.',
      en: 'Send an Idempotency-Key of 16 to 200 characters, a new one each time: so nothing counts twice.',
    },
  },
  'idempotency-key-reused': {
    title: { nl: 'Idempotency-Key is al gebruikt', en: 'Idempotency-Key was used already' },
    detail: {
      nl: 'Met deze Idempotency-Key is al iets anders gestuurd. Er is niets opgeslagen. Stuur het opnieuw met een nieuwe.',
      en: 'Something else was sent with this Idempotency-Key. Nothing was stored. Send it again with a new one.',
    },
  },
  'request-running': {
    title: { nl: 'Dit wordt nog verwerkt', en: 'This is still being worked on' },
    detail: {
      nl: 'Hetzelfde is net ook gestuurd. Wacht even en stuur het dan nog eens: het telt maar één keer.',
      en: 'The same was sent just now. Wait a moment and send it again: it counts once.',
    },
  },
  'unknown-receiver': {
    title: { nl: 'Hier kan niets heen', en: 'Nothing can be sent here' },
    detail: {
      nl: 'Deze dienst staat niet in de gids of heeft hier geen sleutel. Er is niets opgeslagen. Bel de dienst.',
      en: 'This service is not in the directory or has no key here. Nothing was stored. Call the service.',
    },
  },
  'referrals-off': {
    title: { nl: 'Verwijzingen staan uit', en: 'Referrals are off' },
    detail: {
      nl: 'Deze hub kan niet beloven dat een verwijzing een storing overleeft en neemt er daarom geen aan. Er is niets opgeslagen. De beheerder leest in het log waarom.',
      en: 'This hub cannot promise that a referral survives a failure and takes none. Nothing was stored. The log tells the operator why.',
    },
  },
  'key-replaced': {
    title: { nl: 'De sleutel is vervangen', en: 'The key was replaced' },
    detail: {
      nl: 'De dienst heeft een andere sleutel. Er is niets opgeslagen. Verzegel opnieuw met de sleutels in `directory`.',
      en: 'The service has another key. Nothing was stored. Seal again with the keys in `directory`.',
    },
  },
  'step-refused': {
    title: { nl: 'Deze stap kan nu niet', en: 'This step is not possible now' },
    detail: {
      nl: 'Er is niets veranderd. `current` zegt waar het nu staat, `refusal` waarom deze stap niet kan.',
      en: 'Nothing was changed. `current` says where it stands now, `refusal` why this step is not possible.',
    },
  },
  'unknown-referral': {
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: {
      nl: 'Er is niets met dit id dat u mag zien. Kijk of u de hele statuslink heeft.',
      en: 'There is nothing with this id that you may see. See whether you have all of the status link.',
    },
  },
  'referral-there': {
    title: { nl: 'Dit id is er al', en: 'This id is there already' },
    detail: {
      nl: 'Er is al iets met dit id, van een ander verzoek. Er is niets opgeslagen. Maak een nieuw id.',
      en: 'There is something with this id already, of another request. Nothing was stored. Make a new id.',
    },
  },
  'content-gone': {
    title: { nl: 'Gewist', en: 'Erased' },
    detail: {
      nl: 'De inhoud is gewist: ingetrokken, of de bewaartermijn is voorbij.',
      en: 'The content was erased: it was withdrawn, or its term has passed.',
    },
  },
  'chunk-there': {
    title: { nl: 'Dit deel is er al', en: 'This chunk is there already' },
    detail: {
      nl: 'Dit deel is al ontvangen, met andere inhoud. Het eerste blijft staan.',
      en: 'This chunk was received already, with other content. The first one stays.',
    },
  },
  'quota-reached': {
    title: { nl: 'Er past niet meer bij', en: 'No more fits' },
    detail: {
      nl: 'Er zijn al zo veel berichten als bij een verwijzing passen. Bel de dienst.',
      en: 'There are as many messages already as fit with one referral. Call the service.',
    },
  },
  'work-needed': {
    title: { nl: 'Eerst een korte controle', en: 'A short check first' },
    detail: {
      nl: 'Wie niet is aangemeld, laat zijn apparaat eerst even rekenen: zo houden we robots tegen, zonder u te volgen. Er is niets opgeslagen. Haal een opgave op bij /v1/challenges, los die op en stuur hetzelfde nog eens, met de oplossing in Proof-Of-Work.',
      en: 'Whoever is not signed in lets their device calculate for a moment: so we stop robots without tracking anybody. Nothing was stored. Get a challenge at /v1/challenges, solve it and send the same again, with the solution in Proof-Of-Work.',
    },
  },
  'work-invalid': {
    title: { nl: 'De controle klopt niet', en: 'The check is not right' },
    detail: {
      nl: 'De oplossing in Proof-Of-Work hoort niet bij een opgave van deze hub, of is fout. Er is niets opgeslagen. Haal een nieuwe opgave op bij /v1/challenges en stuur hetzelfde nog eens.',
      en: 'The solution in Proof-Of-Work does not belong to a challenge of this hub, or is wrong. Nothing was stored. Get a new challenge at /v1/challenges and send the same again.',
    },
  },
  'work-used': {
    title: { nl: 'De controle is al gebruikt', en: 'The check was used already' },
    detail: {
      nl: 'Met deze oplossing is al iets gestuurd; elke telt één keer. Hiervan is niets opgeslagen. Haal een nieuwe opgave op bij /v1/challenges en stuur hetzelfde nog eens.',
      en: 'Something was sent with this solution already; each counts once. Nothing of this was stored. Get a new challenge at /v1/challenges and send the same again.',
    },
  },
  'work-expired': {
    title: { nl: 'De controle is verlopen', en: 'The check has expired' },
    detail: {
      nl: 'Deze opgave is te oud. Er is niets opgeslagen. Haal een nieuwe op bij /v1/challenges en stuur hetzelfde nog eens.',
      en: 'This challenge is too old. Nothing was stored. Get a new one at /v1/challenges and send the same again.',
    },
  },
  'service-full-today': {
    title: { nl: 'Deze dienst krijgt vandaag te veel', en: 'Too much for this service today' },
    detail: {
      nl: 'Voor deze dienst kwam vandaag meer binnen dan er op een dag aan kan. Er is niets opgeslagen. Bel de dienst, of stuur het morgen nog eens.',
      en: 'More came for this service today than it can take in a day. Nothing was stored. Call the service, or send it again tomorrow.',
    },
  },
  'sign-up-closed': {
    title: { nl: 'Aanmelden kan hier niet', en: 'Signing up is not possible here' },
    detail: { nl: 'Voor deze groep kunt u zich hier niet aanmelden.', en: 'One cannot sign up for this group here.' },
  },
  'unknown-sign-up': {
    title: { nl: 'Deze afmeldlink klopt niet', en: 'This cancel link is not right' },
    detail: {
      nl: 'Met deze link is niets af te melden. Misschien is de aanmelding al gewist. Kijk of u de hele link heeft.',
      en: 'There is nothing to cancel with this link. The sign-up may have been deleted. See whether you have all of the link.',
    },
  },
  'already-decided': {
    title: { nl: 'Al afgehandeld', en: 'Already decided' },
    detail: {
      nl: 'Hierover is al beslist. Haal het opnieuw op om te zien wat er gebeurde.',
      en: 'This has been decided already. Get it again to see what happened.',
    },
  },
  outdated: {
    title: { nl: 'De dienst is intussen veranderd', en: 'The service has changed meanwhile' },
    detail: {
      nl: 'Wat dit voorstel verandert, is niet meer zoals het was. Trek het in en verbeter de dienst opnieuw.',
      en: 'What this proposal changes is not as it was. Withdraw it and correct the service again.',
    },
  },
  busy: {
    title: { nl: 'Even bezig', en: 'Busy for a moment' },
    detail: {
      nl: 'De gids wordt nu bijgewerkt. Er is niets opgeslagen. Probeer het zo weer.',
      en: 'The directory is being updated now. Nothing was stored. Try again in a moment.',
    },
  },
  'issuer-away': {
    title: { nl: 'De aanmelddienst antwoordt niet', en: 'The identity provider does not answer' },
    detail: {
      nl: 'Uw aanmelding kan nu niet worden nagekeken. Probeer het zo weer.',
      en: 'The token cannot be checked now. Try again in a moment.',
    },
  },
  'internal-error': {
    title: { nl: 'Er ging iets mis', en: 'Something went wrong' },
    detail: {
      nl: 'Er ging iets mis op de server. Het is gemeld aan de beheerder.',
      en: 'Something went wrong on the server. It has been logged for the operator.',
    },
  },
  'database-away': {
    title: { nl: 'Even niet bereikbaar', en: 'Not available for a moment' },
    detail: {
      nl: 'De gegevens zijn nu niet te bereiken. Probeer het zo weer.',
      en: 'The data cannot be reached now. Try again in a moment.',
    },
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemKind = keyof typeof problemTexts;
