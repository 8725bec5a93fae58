import type { Translation } from "@grantway/words";
import type { checkMessages as english } from "../en/checks.ts";

/** See `../checks.ts`. */
export const checkMessages = {
  required: "Ceci ne peut pas rester vide.",
  type: "{wanted, select, string {C’est un texte.} integer {C’est un nombre entier.} number {C’est un nombre.} boolean {C’est true ou false.} array {C’est une liste.} object {C’est un objet.} null {C’est null.} other {C’est d’un autre genre.}}",
  enum: "C’est l’un de\u00a0: {wanted}",
  const: "Ce ne peut être que {wanted}.",
  minLength: "Ceci a au moins {wanted, plural, one {# caractère} many {# caractères} other {# caractères}}.",
  maxLength: "Ceci a au plus {wanted, plural, one {# caractère} many {# caractères} other {# caractères}}.",
  pattern: "Ceci n’a pas la forme demandée\u00a0: {wanted}",
  format:
    "{wanted, select, date {C’est un jour, comme 2026-01-31.} datetime {C’est un jour et une heure, comme 2026-01-31T12:00:00Z.} time {C’est une heure, comme 12:00:00Z.} email {C’est une adresse e-mail.} uuid {C’est un UUID, comme 123e4567-e89b-42d3-a456-426614174000.} uri {C’est une adresse, comme https://example.com/.} other {Ceci n’a pas la forme demandée.}}",
  minimum: "C’est au moins {wanted}.",
  maximum: "C’est au plus {wanted}.",
  exclusiveMinimum: "C’est plus que {wanted}.",
  exclusiveMaximum: "C’est moins que {wanted}.",
  multipleOf: "C’est un multiple de {wanted}.",
  minItems: "Il y a au moins {wanted, plural, one {# entrée} many {# entrées} other {# entrées}}.",
  maxItems: "Il y a au plus {wanted, plural, one {# entrée} many {# entrées} other {# entrées}}.",
  uniqueItems: "Chaque entrée est ici une seule fois.",
  additionalProperties: "Rien de ce nom n’a sa place ici.",
  choice: "Aucune des formes possibles ne convient.",
  other: "Ceci n’est pas respecté\u00a0: {keyword}",
  notJson: "Ce n’est pas du JSON\u00a0: {why}",
} satisfies Translation<typeof english>;
