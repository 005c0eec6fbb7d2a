/** Groups that the scenarios and stories speak about, by name. */
export const scenarioGroups = {
  /** Tigrinya, eight meetings across the change of the clock in March, mixed, with childcare. */
  tigrinya: 'Mind-Spring in het Tigrinya',
  /** Full, with four people who wait for the next. */
  full: 'Mind-Spring voor vrouwen in het Arabisch',
  /** One meeting called off, one moved, one in another room. */
  changed: 'Mind-Spring in het Arabisch',
  /** Online, with a link after signing up. */
  webinar: 'Webinar: werken met een tolk',
} as const;
