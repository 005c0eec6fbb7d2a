import { css } from 'lit';

/** A4: small letters in columns, everything on one sheet. */
export const printStyles = css`
  @page {
    size: A4;
    margin: 12mm;
  }

  .sheet {
    color: #000;
    background: #fff;
    font:
      9pt/1.3 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans Arabic',
      'Noto Sans Ethiopic',
      'Veerkracht Arabic',
      'Veerkracht Ethiopic',
      sans-serif;
  }

  h1 {
    margin: 0 0 2mm;
    font-size: 14pt;
  }

  h2 {
    margin: 0 0 1mm;
    font-size: 10pt;
    break-after: avoid;
  }

  p {
    margin: 0 0 1.5mm;
  }

  ul {
    margin: 0 0 2mm;
    padding: 0;
    list-style: none;
  }

  .flow {
    columns: 2;
    column-gap: 8mm;
  }

  section {
    margin-block-end: 3mm;
  }

  li {
    display: grid;
    grid-template-columns: 1fr;
    padding-block: 0.3mm;
    break-inside: avoid;
  }

  .box {
    grid-template-columns: 3mm 1fr;
    gap: 1.5mm;
    align-items: start;
  }

  .box::before {
    content: '';
    inline-size: 2.6mm;
    block-size: 2.6mm;
    margin-block-start: 0.5mm;
    border: 0.3mm solid #000;
  }

  .blank .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2mm;
  }

  .filled .pair {
    display: inline;
  }

  .filled .said {
    display: inline-block;
    margin-inline-end: 2mm;
  }

  .filled .more li {
    display: inline;
  }

  .filled .more li + li::before {
    content: '· ';
  }

  .more {
    margin: 0;
    padding-inline-start: 3mm;
    font-size: 8pt;
  }

  .mark {
    display: none;
  }

  footer {
    margin-block-start: 3mm;
    padding-block-start: 1.5mm;
    border-block-start: 0.3mm solid #000;
    font-size: 8pt;
  }
`;
