/** What runs in the page: acts, and waits until nothing changes any more, in shadow trees too. */
const seen = { at: 0 };
const watched = { subtree: true, childList: true, attributes: true, characterData: true };
const observer = new MutationObserver(() => (seen.at = performance.now()));
observer.observe(document, watched);
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  observer.observe(root, watched);
  return root;
};

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends when the page was still for `quiet` milliseconds and has been painted. */
const settle = async (act, quiet) => {
  await frame();
  seen.at = performance.now();
  await act();
  while (performance.now() - seen.at < quiet) await pause(25);
  await frame();
};

function* nodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node;
    if (node.shadowRoot) yield* nodes(node.shadowRoot);
  }
}

const host = () => document.getElementById('host');
const isSeen = ({ parentElement }) =>
  parentElement.getClientRects().length > 0 && getComputedStyle(parentElement).visibility !== 'hidden';

globalThis.bench = {
  /** Whatever somebody does, until the page is still. */
  act: (what, quiet) => settle(() => what(host()), quiet),
  idle: (quiet) => settle(() => undefined, quiet),
  start: (quiet) => settle(() => globalThis.start(host(), globalThis.definition), quiet),
  /** Clicks the label with these words. */
  click: (words, quiet) => {
    const text = [...nodes(host())].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() === words);
    const label = text.parentElement.closest('label') ?? text.parentElement;
    return settle(() => label.click(), quiet);
  },
  /** How many questions can be seen: who shows less has less to do. */
  questions: () =>
    [...nodes(host())].filter((node) => node.nodeType === Node.TEXT_NODE && /^\s*V\d+ /.test(node.data) && isSeen(node))
      .length,
  /** How many events can be seen. */
  events: () =>
    [...nodes(host())].filter(
      (node) => node.nodeType === Node.TEXT_NODE && / nr \d+\s*$/.test(node.data) && isSeen(node),
    ).length,
  elements: () => [...nodes(host())].filter((node) => node.nodeType === Node.ELEMENT_NODE).length,
};
