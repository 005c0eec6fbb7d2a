/** The language of what stands around an element, also where that is in a shadow root. */
export const ambientLanguage = (element: Element): string => {
  let at: Element | null = element;
  while (at) {
    const near: HTMLElement | null = at.closest<HTMLElement>('[lang]');
    if (near?.lang) return near.lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'nl';
};
