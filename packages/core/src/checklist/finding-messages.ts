/** The words of the findings: what it is, and what to do. Apart from the engine, for a page that shows none needs none. */
import type { Finding, FindingCode } from './finding.ts';

/** `{}` stands for what was found. */
interface Words {
  readonly nl: readonly [what: string, fix: string];
  readonly en: readonly [what: string, fix: string];
}

const texts: Readonly<Record<FindingCode, Words>> = {
  'unknown-link-id': {
    nl: [
      'De vragenlijst heeft op deze plek geen vraag {}.',
      'Gebruik een linkId uit de vragenlijst, in dezelfde groep.',
    ],
    en: [
      'The questionnaire has no question {} in this place.',
      'Use a linkId of the questionnaire, in the same group.',
    ],
  },
  'answer-not-in-options': {
    nl: ['Dit antwoord staat niet in de lijst.', 'Kies een van de antwoorden.'],
    en: ['This answer is not in the list.', 'Choose one of the answers.'],
  },
  'enablewhen-refers-to-descendant': {
    nl: [
      'De voorwaarde kijkt naar een vraag binnen dit onderdeel: {}.',
      'Laat de voorwaarde naar een vraag buiten dit onderdeel kijken.',
    ],
    en: [
      'The condition looks at a question inside this item: {}.',
      'Let the condition look at a question outside this item.',
    ],
  },
  'enablewhen-forward-reference': {
    nl: [
      'De voorwaarde kijkt naar een vraag die later komt: {}.',
      'Zet die vraag ervoor, dan verspringt er niets boven wie invult.',
    ],
    en: [
      'The condition looks at a question that comes later: {}.',
      'Put that question first, so that nothing moves above the person filling in.',
    ],
  },
  'answer-on-disabled-item': {
    nl: [
      'Hier staat een antwoord, maar deze vraag wordt niet gesteld.',
      'Haal het antwoord weg, of pas het antwoord aan waar deze vraag van afhangt.',
    ],
    en: [
      'There is an answer here, but this question is not asked.',
      'Remove the answer, or change the answer this question depends on.',
    ],
  },
  'required-missing': {
    nl: ['Deze vraag is nog niet beantwoord.', 'Vul een antwoord in.'],
    en: ['This question has not been answered.', 'Fill in an answer.'],
  },
  'required-group-empty': {
    nl: ['In dit deel is nog niets ingevuld.', 'Vul ten minste een vraag in.'],
    en: ['Nothing in this part has been filled in.', 'Fill in at least one question.'],
  },
  'enablebehavior-missing': {
    nl: [
      'Er zijn meer voorwaarden, maar er staat niet of ze allemaal gelden (enableBehavior). Nu is één genoeg.',
      'Vul enableBehavior in: all of any.',
    ],
    en: [
      'There are several conditions, but not whether all must hold (enableBehavior). One is enough for now.',
      'Fill in enableBehavior: all or any.',
    ],
  },
  'answer-on-abstract-question': {
    nl: ['Een groep of kop kan geen antwoord hebben.', 'Zet het antwoord bij een vraag in de groep.'],
    en: ['A group or heading cannot have an answer.', 'Put the answer with a question in the group.'],
  },
  'answer-on-display': {
    nl: ['Een tekst kan geen antwoord hebben.', 'Haal het antwoord weg.'],
    en: ['A text cannot have an answer.', 'Remove the answer.'],
  },
  'attachment-mime-type': {
    nl: ['Dit soort bestand mag hier niet: {}.', 'Kies een ander soort bestand.'],
    en: ['This kind of file is not allowed here: {}.', 'Choose another kind of file.'],
  },
  'attachment-too-large': {
    nl: ['Het bestand is groter dan {} bytes.', 'Kies een kleiner bestand.'],
    en: ['The file is larger than {} bytes.', 'Choose a smaller file.'],
  },
  'wrong-answer-type': {
    nl: ['Dit soort antwoord past niet bij de vraag: {}.', 'Geef een antwoord van het soort dat de vraag noemt.'],
    en: ['This kind of answer does not fit the question: {}.', 'Give an answer of the type of the question.'],
  },
  'exclusive-option-combined': {
    nl: ['Een antwoord dat alleen moet staan, is samen met andere gekozen.', 'Kies dat ene antwoord, of de andere.'],
    en: ['An answer that must stand alone was chosen together with others.', 'Choose that one, or the others.'],
  },
  'below-minimum': {
    nl: ['Dit is minder of eerder dan mag: {}.', 'Vul {} of meer in.'],
    en: ['This is less or earlier than allowed: {}.', 'Fill in {} or more.'],
  },
  'above-maximum': {
    nl: ['Dit is meer of later dan mag: {}.', 'Vul {} of minder in.'],
    en: ['This is more or later than allowed: {}.', 'Fill in {} or less.'],
  },
  'too-many-decimals': {
    nl: ['Er staan te veel cijfers achter de komma.', 'Gebruik er ten hoogste {}.'],
    en: ['There are too many digits behind the decimal point.', 'Use at most {}.'],
  },
  'duplicate-response-item': {
    nl: ['Deze vraag heeft meer antwoorden dan één.', 'Laat één antwoord staan, of zet repeats op true.'],
    en: ['This question has more than one answer.', 'Keep one answer, or set repeats to true.'],
  },
  'too-many-answers': {
    nl: ['Er zijn meer antwoorden dan {}.', 'Laat er ten hoogste {} staan.'],
    en: ['There are more than {} answers.', 'Keep at most {}.'],
  },
  'too-few-answers': {
    nl: ['Er zijn minder antwoorden dan {}.', 'Geef er ten minste {}.'],
    en: ['There are fewer than {} answers.', 'Give at least {}.'],
  },
  'too-short': {
    nl: ['De tekst is te kort.', 'Gebruik ten minste {} tekens.'],
    en: ['The text is too short.', 'Use at least {} characters.'],
  },
  'too-long': {
    nl: ['De tekst is te lang.', 'Gebruik ten hoogste {} tekens.'],
    en: ['The text is too long.', 'Use at most {} characters.'],
  },
  'regex-mismatch': {
    nl: ['De tekst heeft niet de vorm die de vraag verwacht.', 'Kijk naar het voorbeeld bij de vraag.'],
    en: ['The text does not have the form the question expects.', 'Look at the example with the question.'],
  },
  'newline-in-string': {
    nl: [
      'In een antwoord van één regel staat een nieuwe regel.',
      'Zet alles op één regel, of maak er een vraag van het type text van.',
    ],
    en: ['There is a line break in an answer of one line.', 'Put all on one line, or make the question of type text.'],
  },
  'quantity-not-comparable': {
    nl: ['De maat is niet te vergelijken met de grens: {}.', 'Gebruik dezelfde eenheid, met system en code.'],
    en: ['The quantity cannot be compared with the limit: {}.', 'Use the same unit, with system and code.'],
  },
  'unit-not-allowed': {
    nl: ['Deze eenheid mag hier niet: {}.', 'Kies een eenheid uit de lijst.'],
    en: ['This unit is not allowed here: {}.', 'Choose a unit of the list.'],
  },
  'target-constraint': {
    nl: ['Een regel in FHIRPath wordt niet nagekeken: {}.', 'Kijk het zelf na.'],
    en: ['A rule in FHIRPath is not checked: {}.', 'Check it by hand.'],
  },
  'no-options-provided': {
    nl: ['Er zijn geen antwoorden om uit te kiezen.', 'Geef answerOption of een answerValueSet in het bestand.'],
    en: ['There are no answers to choose from.', 'Give answerOption, or an answerValueSet inside the file.'],
  },
  'not-a-questionnaire': {
    nl: ['Dit is geen FHIR Questionnaire.', 'Geef een bestand met resourceType Questionnaire.'],
    en: ['This is not a FHIR Questionnaire.', 'Give a file with resourceType Questionnaire.'],
  },
  'not-a-response': {
    nl: ['Dit is geen FHIR QuestionnaireResponse.', 'Geef een bestand met resourceType QuestionnaireResponse.'],
    en: ['This is not a FHIR QuestionnaireResponse.', 'Give a file with resourceType QuestionnaireResponse.'],
  },
  'other-questionnaire': {
    nl: [
      'Dit is een antwoord op een andere vragenlijst of versie: {}.',
      'Gebruik de vragenlijst die erin genoemd wordt.',
    ],
    en: ['This is a response to another questionnaire or version: {}.', 'Use the questionnaire it names.'],
  },
  'critical-extension': {
    nl: [
      'De maker zegt dat dit begrepen moet worden, en dat kan hier niet: {}. Daarom wordt de vragenlijst niet getoond.',
      'Haal de uitbreiding weg, of gebruik andere software.',
    ],
    en: [
      'The author says that this must be understood, and it is not: {}. So the questionnaire is not shown.',
      'Remove the extension, or use other software.',
    ],
  },
  'extension-ignored': {
    nl: ['Deze uitbreiding doet hier niets: {}.', 'U hoeft niets te doen, tenzij de vragenlijst er niet zonder kan.'],
    en: ['This extension does nothing here: {}.', 'Nothing to do, unless the questionnaire cannot do without.'],
  },
  'control-ignored': {
    nl: [
      'Deze vorm kennen wij niet: {}. De vraag krijgt de gewone vorm van haar type.',
      'Kies een vorm uit de lijst in de uitleg.',
    ],
    en: [
      'We do not know this control: {}. The question gets the usual one of its type.',
      'Choose a control of the list in the documentation.',
    ],
  },
  'too-large': {
    nl: ['De vragenlijst is te groot of te diep. Vanaf hier is zij weggelaten.', 'Deel haar op.'],
    en: ['The questionnaire is too large or too deep. From here on it is left out.', 'Split it.'],
  },
  'link-id-missing': {
    nl: ['Dit onderdeel heeft geen linkId.', 'Geef elk onderdeel een eigen linkId.'],
    en: ['This item has no linkId.', 'Give every item a linkId of its own.'],
  },
  'link-id-duplicate': {
    nl: [
      'Deze linkId komt vaker voor: {}.',
      'Geef elk onderdeel een eigen linkId. Voorwaarden kijken naar het eerste.',
    ],
    en: ['This linkId occurs more than once: {}.', 'Give every item its own. Conditions look at the first.'],
  },
  'type-unknown': {
    nl: ['Dit type kennen wij niet: {}. Het onderdeel wordt alleen getoond.', 'Kies een type van FHIR R4.'],
    en: ['We do not know this type: {}. The item is only shown.', 'Choose a type of FHIR R4.'],
  },
  'group-without-items': {
    nl: ['Deze groep is leeg.', 'Zet er vragen in, of haal de groep weg.'],
    en: ['This group is empty.', 'Put questions in it, or remove it.'],
  },
  'not-allowed-on-type': {
    nl: ['Dit hoort niet bij dit type: {}.', 'Haal het weg.'],
    en: ['This does not belong to this type: {}.', 'Remove it.'],
  },
  'options-twice': {
    nl: ['Er zijn een lijst met antwoorden en een value set. De lijst geldt.', 'Kies een van de twee.'],
    en: ['There are answer options and a value set. The options hold.', 'Choose one of the two.'],
  },
  'value-unreadable': {
    nl: ['Deze waarde is niet te lezen: {}.', 'Geef een waarde van een type dat past.'],
    en: ['This value cannot be read: {}.', 'Give a value of a type that fits.'],
  },
  'value-set-unreachable': {
    nl: [
      'De antwoorden staan niet in het bestand: {}. De vraag wordt een open vraag.',
      'Neem de value set op in contained, met de antwoorden erin.',
    ],
    en: [
      'The answers are not in the file: {}. The question becomes an open one.',
      'Put the value set in contained, with its answers.',
    ],
  },
  'regex-refused': {
    nl: [
      'Dit patroon wordt niet gebruikt, want het kan de pagina laten hangen: {}.',
      'Maak het korter, zonder herhaling in een herhaling.',
    ],
    en: [
      'This pattern is not used, because it could make the page hang: {}.',
      'Make it shorter, without a repetition inside a repetition.',
    ],
  },
  'link-unsafe': {
    nl: ['Een link is weggelaten.', 'Gebruik een adres dat met https begint.'],
    en: ['A link was left out.', 'Use an address that begins with https.'],
  },
  'enablewhen-unreadable': {
    nl: [
      'Een voorwaarde is niet te lezen en telt niet mee.',
      'Geef question, operator en een antwoord van het goede type.',
    ],
    en: ['A condition cannot be read and does not count.', 'Give question, operator and an answer of the right type.'],
  },
  'enablewhen-unknown-question': {
    nl: ['De voorwaarde kijkt naar een vraag die er niet is: {}.', 'Gebruik een linkId uit deze vragenlijst.'],
    en: ['The condition looks at a question that is not there: {}.', 'Use a linkId of this questionnaire.'],
  },
  'enablewhen-order-nonsense': {
    nl: [
      'De voorwaarde vraagt of iets groter of kleiner is, maar dit soort antwoord heeft geen volgorde: {}. Zij geldt nooit.',
      'Gebruik = of !=.',
    ],
    en: [
      'The condition asks for greater or less, but this kind of answer has no order: {}. It never holds.',
      'Use = or !=.',
    ],
  },
  'enablewhen-loop': {
    nl: [
      'Voorwaarden kijken in een kring naar elkaar: {}. Deze voorwaarde telt nu niet mee.',
      'Haal een van de voorwaarden weg.',
    ],
    en: [
      'Conditions look at each other in a circle: {}. This condition does not count for now.',
      'Remove one of the conditions.',
    ],
  },
  'enablewhen-not-equal-optional': {
    nl: [
      'De voorwaarde != geldt ook als de vraag niet beantwoord is: {}.',
      'Zet er een voorwaarde exists naast als dat niet de bedoeling is.',
    ],
    en: [
      'The condition != also holds when the question is not answered: {}.',
      'Add a condition exists if that is not meant.',
    ],
  },
  'enablewhen-indeterminate': {
    nl: [
      'Of de voorwaarde geldt, is met dit antwoord niet te zeggen: {}.',
      'Vraag een even precieze datum, of dezelfde eenheid.',
    ],
    en: [
      'Whether the condition holds cannot be said with this answer: {}.',
      'Ask for a date as precise, or for the same unit.',
    ],
  },
  'expression-ignored': {
    nl: [
      'Deze voorwaarde in FHIRPath wordt niet uitgevoerd: {}. Het onderdeel wordt altijd getoond.',
      'Schrijf haar als enableWhen.',
    ],
    en: ['This condition in FHIRPath is not run: {}. The item is always shown.', 'Write it as enableWhen.'],
  },
};

/** A finding in words for an editor or an author: what is the matter, and how to put it right. */
export const sayFinding = ({ code, detail }: Finding): { readonly nl: string; readonly en: string } => {
  const fill = (sentences: readonly string[]): string => sentences.join(' ').replaceAll('{}', () => detail);
  return { nl: fill(texts[code].nl), en: fill(texts[code].en) };
};
