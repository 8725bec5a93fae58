import type { Translation } from "@grantway/words";
import type { checkMessages as english } from "../en/checks.ts";

/** See `../checks.ts`. */
export const checkMessages = {
  required: "Das darf nicht leer bleiben.",
  type: "{wanted, select, string {Das ist ein Text.} integer {Das ist eine ganze Zahl.} number {Das ist eine Zahl.} boolean {Das ist true oder false.} array {Das ist eine Liste.} object {Das ist ein Objekt.} null {Das ist null.} other {Das ist von anderer Art.}}",
  enum: "Das ist eines von: {wanted}",
  const: "Das kann nur {wanted} sein.",
  minLength: "Das hat mindestens {wanted, plural, one {# Zeichen} other {# Zeichen}}.",
  maxLength: "Das hat höchstens {wanted, plural, one {# Zeichen} other {# Zeichen}}.",
  pattern: "Das hat nicht die verlangte Form: {wanted}",
  format:
    "{wanted, select, date {Das ist ein Tag, etwa 2026-01-31.} datetime {Das sind Tag und Uhrzeit, etwa 2026-01-31T12:00:00Z.} time {Das ist eine Uhrzeit, etwa 12:00:00Z.} email {Das ist eine E-Mail-Adresse.} uuid {Das ist eine UUID, etwa 123e4567-e89b-42d3-a456-426614174000.} uri {Das ist eine Adresse, etwa https://example.com/.} other {Das hat nicht die verlangte Form.}}",
  minimum: "Das ist mindestens {wanted}.",
  maximum: "Das ist höchstens {wanted}.",
  exclusiveMinimum: "Das ist mehr als {wanted}.",
  exclusiveMaximum: "Das ist weniger als {wanted}.",
  multipleOf: "Das ist ein Vielfaches von {wanted}.",
  minItems: "Es {wanted, plural, one {ist mindestens # Eintrag} other {sind mindestens # Einträge}}.",
  maxItems: "Es {wanted, plural, one {ist höchstens # Eintrag} other {sind höchstens # Einträge}}.",
  uniqueItems: "Jeder Eintrag steht hier einmal.",
  additionalProperties: "Nichts mit diesem Namen gehört hierher.",
  choice: "Keine der möglichen Formen passt.",
  other: "Das trifft nicht zu: {keyword}",
  notJson: "Das ist kein JSON: {why}",
} satisfies Translation<typeof english>;
