/** What stands in an element: elements, and text, which never becomes markup. */
type Content = Node | string | undefined | false;

/** Makes an element with these attributes; those that are `undefined` or `false` it has not. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(attribute, value === true ? "" : value);
  }
  made.append(...content.filter((part) => part !== undefined && part !== false));
  return made;
}
