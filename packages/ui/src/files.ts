/** The files of this package, for whoever serves them. The stylesheet is tokens, base and pages, in this order; `once` is the script of every page, and `checkSession` that of a document which is nothing else. */
export const files = {
  tokens: new URL("tokens.css", import.meta.url),
  base: new URL("base.css", import.meta.url),
  pages: new URL("pages.css", import.meta.url),
  once: new URL("once.js", import.meta.url),
  send: new URL("send.js", import.meta.url),
  checkSession: new URL("check-session.js", import.meta.url),
  leave: new URL("leave.js", import.meta.url),
  mark: new URL("mark.svg", import.meta.url),
} as const;
