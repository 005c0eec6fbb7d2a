import { questionStates, stateTable } from '@veerkracht/spec/referral';
import type { ReferralEvent, State, StatusEvent } from '@veerkracht/spec/referral';

export interface EventSource {
  /** `urn:nld:oin:…:systeem:…`, or `urn:nld:kvknr:…` for who is no government. */
  readonly source: string;
  /** Reverse domain name, without the name of an organisation: `nl.veerkracht`. */
  readonly domain: string;
  /** Where the JSON Schema of `status-event` is published. */
  readonly schema: string;
}

const questions: ReadonlySet<string> = new Set(questionStates);

/** `nl.veerkracht.verwijzing-geaccepteerd`: the Dutch word of the state. */
export const eventType = (domain: string, state: State): string => {
  const word = stateTable[state].term.nl.replace(/^vraag /, '').replaceAll(' ', '-');
  return `${domain}.${questions.has(state) ? 'capaciteitsvraag' : 'verwijzing'}-${word}`;
};

/** One step as a CloudEvent of the NL GOV profile 1.1. It tells which referral and which step; never who or where. */
export const referralToCloudEvent = (
  step: StatusEvent,
  id: string,
  { source, domain, schema }: EventSource,
): ReferralEvent => ({
  ...{ specversion: '1.0', id, source, type: eventType(domain, step.state) },
  ...{ subject: step.referralId, time: step.at, datacontenttype: 'application/json', dataschema: schema, data: step },
});

/** The step back. */
export const cloudEventToStep = ({ data }: ReferralEvent): StatusEvent => data;
