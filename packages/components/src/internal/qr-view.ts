/** A QR code as a drawing in the page: nobody else is asked for it. Comes in by `import()`. @module */
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** One module is one unit; the quiet zone around it is four (ISO/IEC 18004). */
const quiet = 4;

/** `label`: what it is, for who cannot see it. */
export const qrView = (address: string, label: string): TemplateResult => {
  const { size, data } = encode(address, { border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const box = `${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`;
  return html`<svg class="qr" viewBox=${box} role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect x=${-quiet} y=${-quiet} width=${size + 2 * quiet} height=${size + 2 * quiet} fill="#fff" />`}
    ${svg`<path d=${path} fill="#000" />`}
  </svg>`;
};
