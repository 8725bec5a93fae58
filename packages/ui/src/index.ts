/** The files of this package, for whoever serves them. The stylesheet is both, tokens first. */
export const files = {
  tokens: new URL("tokens.css", import.meta.url),
  pages: new URL("pages.css", import.meta.url),
  mark: new URL("mark.svg", import.meta.url),
} as const;
