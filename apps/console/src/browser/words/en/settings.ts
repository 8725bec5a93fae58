/** See `../settings.ts`. What a setting does is told by the server, in English. */
export const settings = {
  title: "Settings",
  loading: "the settings",
  lead: "They come from the configuration of the server, and hold until it is started again.",
  search: "Find a setting",
  noMatch: "No setting has “{text}” in it",
  clear: "Show all",
  count: "{count, plural, one {# setting} other {# settings}}",
  fromEnvironment: "from the environment",
  fromFile: "from the file",
  fromDefault: "by default",
  secretSet: "set, and told nobody",
  unset: "not set",
  byDefault: "By default {value}.",
  variable: "Variable {name}",
} as const;
