import type { Translation } from "@grantway/words";
import type { choices as english } from "../en/choices.ts";

/** See `../choices.ts`. */
export const choices: Translation<typeof english> = {
  choose: "{kind, select, domain {Domäne wählen} other {Organisation wählen}}",
  chosen: "{kind, select, domain {Domäne: {name}} other {Organisation: {name}}}",
  group: "{kind, select, domain {Ihre Domänen} other {Ihre Organisationen}}",
  find: "{kind, select, domain {Domäne nach Namen finden} other {Organisation nach Namen finden}}",
  other: "Eine andere",
  use: "„{text}“ verwenden",
  looking: "Wird gesucht…",
  none: "{kind, select, domain {Die API nennt keine Domäne von Ihnen. Tippen Sie eine ein.} other {Die API nennt keine Organisation von Ihnen. Tippen Sie eine ein.}}",
  found: "{count, plural, one {# Treffer} other {# Treffer}}",
  failed: "Sie konnten nicht aufgelistet werden: {why}",
};
