/** Where letters are typed or have a meaning of their own. */
const taken = [
  "textarea",
  "select",
  "[contenteditable]",
  'input:not([type="checkbox"], [type="radio"], [type="range"])',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
].join(", ");

/**
 * The key, where it was pressed to command the page: alone, where nobody types, and where nothing lies over the page.
 * `undefined` otherwise, and when somebody else has taken it already.
 */
export function plainKey(event: KeyboardEvent): string | undefined {
  const { key } = event;
  // What keeps its insides to itself, as an editor in a shadow root does, is looked into.
  const target = event.composedPath()[0] ?? event.target;
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return target instanceof Element && target.closest(taken) !== null ? undefined : key;
}
