import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { Fhir } from 'fhir';
import { referralEvent, referralStates, states, stateTable } from '@veerkracht/spec/referral';
import type { ReferralMessage, ReferralPayload, ReferralState, StatusEvent } from '@veerkracht/spec/referral';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import {
  caseCatalogue,
  cloudEventToStep,
  eventType,
  referralFromFhir,
  referralToCloudEvent,
  referralToFhir,
  referralToZaak,
  zaakToSteps,
} from './exchange.ts';
import type { CaseSettings } from './exchange.ts';

const data = resolve(import.meta.dirname, '../../../../../../shared/data/referral');
const withoutNictiz = existsSync(join(data, 'resources'))
  ? false
  : 'the profiles of Nictiz are not next to the repository';
const python = '/usr/bin/python3';
const canReadYaml = spawnSync(python, ['-c', 'import yaml']).status === 0;
const withoutZgw =
  existsSync(join(data, 'zgw')) && canReadYaml ? false : 'the OpenAPI files of ZGW, or python3-yaml, are not here';

const { attachments: _, ...payload } = sampleReferral;
const step = (state: ReferralState, sequence: number): StatusEvent => ({
  ...{ schemaVersion: '1.0', referralId: payload.id, sequence, state, by: stateTable[state].by[0] ?? 'receiver' },
  at: `2026-11-2${sequence}T10:00:00Z`,
  ...(stateTable[state].needs?.includes('reason') && { reason: 'no-capacity' as const }),
});
const message: ReferralMessage = {
  ...{ schemaVersion: '1.0', id: '9f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f0', referralId: payload.id, from: 'receiver' },
  ...{
    sentAt: '2026-11-22T10:00:00Z',
    text: 'Kom gerust.',
    state: 'declined',
    reason: 'no-capacity',
    expectedWeeks: 3,
  },
  appointment: { at: '2026-12-01T13:00:00Z', place: 'Voorstraat 1' },
  alternatives: [{ serviceId: payload.serviceId, name: 'Buurthuis' }],
};
const known = { payload, log: [step('sent', 1), step('declined', 2)], messages: [message] };
type Fields = Readonly<Record<string, unknown>>;
const bundle = referralToFhir(known);
const resource = (type: string): Fields =>
  bundle.entry.find((one) => one.resource.resourceType === type)?.resource ?? {};

describe('FHIR R4', () => {
  it('comes back as it went, files excepted', () => {
    const back = referralFromFhir(JSON.parse(JSON.stringify(bundle)));
    expect(back?.payload).to.deep.equal(payload);
    expect(back?.messages).to.deep.equal([message]);
    expect([back?.state, back?.findings]).to.deep.equal(['declined', []]);
  });

  it('comes back with nothing but what is required, too', () => {
    const {
      seriesId: _s,
      questionId: _q,
      replaces: _r,
      why: _w,
      lines: _l,
      language: _la,
      practical: _p,
      practicalNote: _n,
      ...rest
    } = payload;
    const bare: ReferralPayload = {
      ...rest,
      ...{ interpreter: { needed: 'unknown' }, contact: { ways: [] }, referrer: { role: 'self' } },
      forWhom: { who: 'self', agreements: [{ by: 'person', givenAt: payload.createdAt }] },
    };
    expect(referralFromFhir(referralToFhir({ payload: bare, log: [], messages: [] }))?.payload).to.deep.equal(bare);
  });

  for (const state of referralStates) {
    it(`${state} is a valid bundle, and comes back as ${state}`, () => {
      const one = referralToFhir({ ...known, log: [step('sent', 1), step(state, 2)] });
      const errors = [one, ...one.entry.map((entry) => entry.resource)].flatMap((value) =>
        new Fhir()
          .validate(value as object)
          .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal'),
      );
      expect(errors).to.deep.equal([]);
      expect(referralFromFhir(one)?.state).to.equal(state);
      expect(one.entry.find((entry) => entry.resource.resourceType === 'Task')?.resource['status']).to.equal(
        stateTable[state].task,
      );
    });
  }

  it('has no key to a file, and text of people is text, not markup', () => {
    const hostile = referralToFhir({ ...known, payload: { ...sampleReferral, why: '<script>x</script>"&' } });
    const text = JSON.stringify(hostile);
    expect(text).to.not.include('A'.repeat(43));
    expect(text).to.not.include('<p><script>');
  });

  it('of something else says nothing, and of a damaged bundle what does not fit', () => {
    for (const other of [undefined, null, 'x', {}, { entry: [null, { resource: 3 }] }])
      expect(referralFromFhir(other)).to.equal(undefined);
    const only = { entry: [{ resource: { resourceType: 'ServiceRequest', id: payload.id } }] };
    expect(referralFromFhir(only)?.findings).to.not.be.empty;
  });

  it('has what the profiles of Nictiz for an ELZ referral require', { skip: withoutNictiz }, () => {
    for (const [type, file] of [
      ['Task', 'hg-ReferralTask.xml'],
      ['ServiceRequest', 'hg-ReferralServiceRequest.xml'],
      ['Composition', 'hg-ReferralComposition.xml'],
    ] as const) {
      const xml = readFileSync(join(data, 'resources', file), 'utf8');
      const elements = [...xml.matchAll(/<element id="([^"]+)">(.*?)<\/element>/gs)].map(([, id = '', inner = '']) => ({
        id,
        inner,
      }));
      for (const { id, inner } of elements) {
        const [, field = '', ...deeper] = id.split('.');
        if (deeper.length > 0 || field.includes(':') || field === '') continue;
        if (/<min value="1"/.test(inner)) expect(resource(type)[field], id).to.not.equal(undefined);
        const fixed = /<fixedCode value="([^"]+)"/.exec(inner)?.[1];
        if (fixed) expect(resource(type)[field], id).to.equal(fixed);
      }
    }
    const category = resource('ServiceRequest')['category'];
    expect(category).to.deep.equal([{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.30.69', code: '1' }] }]);
  });
});

describe('CloudEvents, NL GOV profile 1.1', () => {
  const source = {
    source: 'urn:nld:oin:00000001234567890000:systeem:hub',
    domain: 'nl.veerkracht',
    schema: 'https://veerkracht.example/s.json',
  };

  it('scenario 39: every state is a typed event with a version, and comes back', () => {
    for (const state of states) {
      const one = { ...step('sent', 1), state };
      const event = referralToCloudEvent(one, '9f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f0', source);
      expect(referralEvent.safeParse(JSON.parse(JSON.stringify(event))).success, event.type).to.equal(true);
      expect(cloudEventToStep(event)).to.deep.equal(one);
    }
    expect(eventType('nl.veerkracht', 'accepted')).to.equal('nl.veerkracht.verwijzing-geaccepteerd');
    expect(eventType('nl.veerkracht', 'question-asked')).to.equal('nl.veerkracht.capaciteitsvraag-gesteld');
    expect(new Set(states.map((state) => eventType('x', state))).size).to.equal(states.length);
  });
});

const types = (names: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, `https://zgw.example/catalogi/api/v1/types/${at}`]));
const settings: CaseSettings = {
  ...{
    organisation: '002220647',
    caseType: 'https://zgw.example/catalogi/api/v1/zaaktypen/1',
    statusTypes: types(states),
  },
  resultTypes: types(['afgerond', 'afgewezen', 'doorgezet', 'teruggegeven', 'ingetrokken', 'verlopen', 'onleesbaar']),
  roleTypes: {
    initiator: 'https://zgw.example/r/1',
    handler: 'https://zgw.example/r/2',
    person: 'https://zgw.example/r/3',
  },
  documentType: 'https://zgw.example/catalogi/api/v1/informatieobjecttypen/1',
};

describe('ZGW', () => {
  const requests = referralToZaak(known, settings);

  it('the case tells who referred to whom and how it stands; not who it is about, nor why', () => {
    const text = JSON.stringify(requests);
    for (const word of ['Selam', '0699999901', 'slaapt', 'Asmara', 'vrijdag', 'Ik slaap'])
      expect(text).to.not.include(word);
    expect(zaakToSteps(requests, settings)).to.deep.equal({
      id: payload.id,
      steps: known.log.map(({ state, at }) => ({ state, at })),
    });
  });

  it('has a name only where the municipality switched that on, and never a BSN', () => {
    const named = referralToZaak(known, { ...settings, withName: true });
    expect(JSON.stringify(named.rollen)).to.include('Selam');
    for (const field of ['inpBsn', 'bsn']) expect(JSON.stringify(named)).to.not.include(field);
  });

  /** What a caller may post: of each schema of the API what is not `readOnly`. */
  const schemasOf = (file: string): { readonly schemas: Readonly<Record<string, Fields>> } => {
    const script =
      'import json,sys,yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))["components"], default=str))';
    return JSON.parse(
      execFileSync(python, ['-c', script, join(data, 'zgw', file)], { encoding: 'utf8', maxBuffer: 1e8 }),
    ) as { readonly schemas: Readonly<Record<string, Fields>> };
  };
  const postable = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(postable);
    if (typeof value !== 'object' || value === null) return value;
    const {
      discriminator: _d,
      required,
      properties,
      nullable,
      ...rest
    } = value as { readonly [name: string]: unknown };
    const fields = properties as Readonly<Record<string, Fields>> | undefined;
    // One of the files requires a property that it does not have.
    const isOurs = (name: string) => fields?.[name] !== undefined && fields[name]['readOnly'] !== true;
    return {
      ...Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, postable(item)])),
      ...(nullable === true && rest['type'] !== undefined && { type: [rest['type'], 'null'] }),
      ...(fields && {
        properties: Object.fromEntries(Object.entries(fields).map(([name, item]) => [name, postable(item)])),
      }),
      ...(Array.isArray(required) && { required: (required as string[]).filter(isOurs) }),
    };
  };
  const validatorOf = (file: string) => {
    const components = postable(schemasOf(file)) as { readonly schemas: Fields };
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema({ $id: 'api', components }, 'api');
    return (name: string, value: unknown): readonly string[] => {
      const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
      const strangers = Object.keys(value as object).filter(
        (key) => !(key in ((components.schemas[name] as { properties?: object })?.properties ?? {})),
      );
      return validate(value)
        ? strangers
        : (validate.errors ?? []).map(({ instancePath, message: said }) => `${instancePath} ${said}`);
    };
  };

  it('fits the OpenAPI files of the APIs', { skip: withoutZgw }, () => {
    const url = 'https://zgw.example/zaken/api/v1/zaken/1';
    const [cases, documents, catalogue] = [
      validatorOf('zaken-1.7.0.yaml'),
      validatorOf('documenten-1.7.1.yaml'),
      validatorOf('catalogi-1.3.3.yaml'),
    ];
    expect(cases('Zaak', requests.zaak)).to.deep.equal([]);
    for (const status of requests.statussen) expect(cases('Status', { ...status, zaak: url })).to.deep.equal([]);
    const result = { ...requests.resultaat, zaak: url };
    expect(cases('Resultaat', result)).to.deep.equal([]);
    for (const { betrokkeneIdentificatie, ...role } of referralToZaak(known, { ...settings, withName: true }).rollen) {
      expect(cases('Rol', { ...role, zaak: url })).to.deep.equal([]);
      const kind =
        role['betrokkeneType'] === 'natuurlijk_persoon' ? 'RolNatuurlijkPersoon' : 'RolNietNatuurlijkPersoon';
      expect(cases(kind, betrokkeneIdentificatie)).to.deep.equal([]);
    }
    for (const document of requests.documenten)
      expect(documents('EnkelvoudigInformatieObject', document)).to.deep.equal([]);
    const made = caseCatalogue('2026-11-21') as { readonly zaaktype: object } & Readonly<
      Record<'statustypen' | 'resultaattypen' | 'roltypen', readonly object[]>
    >;
    const place = { catalogus: url, zaaktype: url };
    // What each municipality fills in itself.
    const own = {
      ...{ deelzaaktypeIdentificaties: [], besluittypen: [], deelzaaktypen: [] },
      ...{ verantwoordelijke: '002220647', trefwoorden: [] },
    };
    expect(catalogue('ZaakType', { ...made.zaaktype, catalogus: url, ...own })).to.deep.equal([]);
    for (const one of made.statustypen) expect(catalogue('StatusType', { ...one, ...place })).to.deep.equal([]);
    for (const one of made.resultaattypen) {
      expect(
        catalogue('ResultaatType', { ...one, ...place, resultaattypeomschrijving: url, selectielijstklasse: url }),
      ).to.deep.equal([]);
    }
    for (const one of made.roltypen) expect(catalogue('RolType', { ...one, ...place })).to.deep.equal([]);
    // The check can fail.
    expect(cases('Zaak', { ...requests.zaak, startdatum: 3 })).to.not.be.empty;
    expect(cases('Zaak', { ...requests.zaak, bsn: 'x' })).to.deep.equal(['bsn']);
  });
});
