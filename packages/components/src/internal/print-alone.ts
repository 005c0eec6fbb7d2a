import { render, type CSSResultOrNative, type TemplateResult } from 'lit';

const sheetOf = (style: CSSResultOrNative): CSSStyleSheet =>
  style instanceof CSSStyleSheet ? style : style.styleSheet!;

/**
 * Prints one sheet without the page around it. It stands in the document only while it is printed, in a tree of its
 * own, so that the styles of the page do not reach it.
 */
export const printAlone = (sheet: TemplateResult, styles: readonly CSSResultOrNative[]): void => {
  const host = document.createElement('div');
  host.className = 'vk-print';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles.map(sheetOf);
  render(sheet, root);
  const rest = new CSSStyleSheet();
  rest.replaceSync(`
    .vk-print { display: none; }
    @media print {
      html, body { margin: 0 !important; padding: 0 !important; background: #fff !important; }
      body > :not(.vk-print) { display: none !important; }
      .vk-print { display: block; }
    }
  `);
  document.adoptedStyleSheets.push(rest);
  document.body.append(host);
  const end = (): void => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rest);
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
};
