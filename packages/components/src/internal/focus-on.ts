/** Brings the focus to what was just drawn; tells whether it is there, since it may come with a later rendering. */
export const focusOn = (
  root: ParentNode,
  selector: string | undefined,
  block: ScrollLogicalPosition = 'nearest',
): boolean => {
  const target = selector && root.querySelector<HTMLElement>(selector);
  if (!target) return false;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block });
  return true;
};
