import type { Domain } from './domains.ts';

/** Line drawings on a grid of 24, our own. They always stand beside words, so they have no words of their own. */
const paths: Readonly<Record<Domain, string>> = {
  sleep: 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z',
  energy: 'M3 8h15v8H3zM18 10.5h2.5v3H18M6 10.5v3',
  concentration:
    'M12 6.5C9.5 5 6.5 4.7 3.5 5v13c3-.3 6 0 8.5 1.5 2.5-1.5 5.5-1.8 8.5-1.5V5c-3-.3-6 0-8.5 1.5zM12 6.5v13',
  body: 'M12 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 9.5l7-1 7 1M12 8.5V15M12 15l-3.5 6.5M12 15l3.5 6.5',
  fear: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 10h.01M15.5 10h.01M8.5 16.5l1.7-1.5 1.8 1.5 1.8-1.5 1.7 1.5',
  mood: 'M12 3.5s6 6.4 6 10.7A6 6 0 0 1 6 14.2C6 9.9 12 3.5 12 3.5z',
  anger: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM7 8.5l3.5 2M17 8.5l-3.5 2M9 16.5h6',
  alone: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.5 20.5a6.5 6.5 0 0 1 13 0z',
  memories: 'M7 15a4 4 0 0 1-.6-7.95A5.5 5.5 0 0 1 17 6.5a4.3 4.3 0 0 1 0 8.5zM8 18.5h.01M6 21.5h.01',
  loss: 'M12 20.5S3.5 15 3.5 9.3A4.6 4.6 0 0 1 12 6.7a4.6 4.6 0 0 1 8.5 2.6C20.5 15 12 20.5 12 20.5z',
  habits: 'M6 4h12l-1.5 16.5h-9zM6.8 10h10.4',
  daily: 'M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8M8 14.5h3M13.5 14.5h2.5',
  children:
    'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 20.5v-2.5a5.5 5.5 0 0 1 9.5-3.8M17 14a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM12.8 20.5a4.2 4.2 0 0 1 8.4 0',
  home: 'M3.5 11.5 12 4l8.5 7.5M6 10v10h12V10M10 20v-5h4v5',
};

/** A drawing as FHIR has it, on a ground of its own, so that it is seen on any colour. */
export const pictogramOf = (domain: Domain): { readonly contentType: string; readonly data: string } => ({
  contentType: 'image/svg+xml',
  data: btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="-3 -3 30 30"><rect x="-3" y="-3" width="30" height="30" rx="6" fill="#e3f1f2"/><path d="${paths[domain]}" fill="none" stroke="#0c5259" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  ),
});
