/** Made-up services that every reader of HSDS takes. @module */

export interface SampleService {
  readonly id: string;
  readonly name: string;
  readonly status: 'active';
  readonly description: string;
  readonly is_fictional: true;
}

const sample = (number: number, name: string, description: string): SampleService => ({
  id: `5a3b1e00-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: `${name} (voorbeeld)`,
  status: 'active',
  description,
  is_fictional: true,
});

/** Different services, the same for the same number. */
export const sampleServices = (count: number): readonly SampleService[] =>
  Array.from({ length: count }, (_, at) =>
    sample(at + 1, `Groep ${String(at + 1).padStart(3, '0')}`, `Samen eten, dag ${at + 1}.`),
  );

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  "Robert'); DROP TABLE service;--",
  '../../etc/passwd',
  '${7*7} {{7*7}} %s %00 &amp; &lt;',
  '__proto__',
  'بيت اللقاء \u202Eabc\u202C',
  '👩‍👩‍👧 e\u0301 \u00e9 ﬁ',
] as const;

/** Services of which the texts do harm where they are taken for something else than text. */
export const hostileServices: readonly SampleService[] = hostile.map((text, at) => sample(900 + at, text, text));
