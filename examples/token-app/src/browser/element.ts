/** What an element may contain. Text is text: nothing here is ever parsed as HTML. */
export type Child = Node | string | undefined;

/** Makes an element. An attribute that is a function becomes a listener for the event of that name. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "string") made.setAttribute(key, value);
    else made.addEventListener(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
