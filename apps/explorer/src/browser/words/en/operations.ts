/** See `../operations.ts`. */
export const operations = {
  search: "Find an operation",
  tags: "Tags",
  next: "Next operation",
  previous: "Previous operation",
  found: "{count, plural, one {# operation} other {# operations}}",
  noMatch: "No operation matches",
  noMatchWhy: "Every word is looked for in name, path, method and tags.",
  clear: "Show all operations",
  recent: "Lately",
  all: "All operations",
  allowed: "You may call",
  toAsk: "To ask for first",
  more: "{count, plural, one {Show one more} other {Show {count, number} more}}",
  deprecated: "To be given up",
  needs: "Needs {scopes}",
  typed: "Type an address",
  typedWhy: "Anything below {base}",

  history: "Sent before",
  historyEmpty: "What you send is listed here, in this browser alone and without secrets.",
  clearHistory: "Clear",
  cleared: "Nothing of {name} is kept in this browser any more.",
  noStatus: "no answer",

  theDocument: "the operations",
  noDocument: "The document of {name} cannot be shown: {why} You can still type an address below.",
  partly:
    "{count, plural, one {One thing in the document could not be read.} other {{count, number} things in the document could not be read.}}",
} as const;
