/** See `../choices.ts`. */
export const choices = {
  choose: "{kind, select, domain {Choose a domain} other {Choose an organisation}}",
  chosen: "{kind, select, domain {Domain: {name}} other {Organisation: {name}}}",
  group: "{kind, select, domain {Your domains} other {Your organisations}}",
  find: "{kind, select, domain {Find a domain by name} other {Find an organisation by name}}",
  other: "Another one",
  use: "Use “{text}”",
  looking: "Looking…",
  none: "{kind, select, domain {The API lists no domain of yours. Type one.} other {The API lists no organisation of yours. Type one.}}",
  found: "{count, plural, one {# result} other {# results}}",
  failed: "They could not be listed: {why}",
} as const;
