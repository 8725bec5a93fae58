/** See `../checks.ts`. */
export const checkMessages = {
  required: "This cannot stay empty.",
  type: "{wanted, select, string {This is a text.} integer {This is a whole number.} number {This is a number.} boolean {This is true or false.} array {This is a list.} object {This is an object.} null {This is null.} other {This is of another type.}}",
  enum: "This is one of: {wanted}",
  const: "This can only be {wanted}.",
  minLength: "This has at least {wanted, plural, one {# character} other {# characters}}.",
  maxLength: "This has at most {wanted, plural, one {# character} other {# characters}}.",
  pattern: "This is not in the form that is asked for: {wanted}",
  format:
    "{wanted, select, date {This is a day, such as 2026-01-31.} datetime {This is a day and a time, such as 2026-01-31T12:00:00Z.} time {This is a time, such as 12:00:00Z.} email {This is an email address.} uuid {This is a UUID, such as 123e4567-e89b-42d3-a456-426614174000.} uri {This is an address, such as https://example.com/.} other {This is not in the form that is asked for.}}",
  minimum: "This is at least {wanted}.",
  maximum: "This is at most {wanted}.",
  exclusiveMinimum: "This is more than {wanted}.",
  exclusiveMaximum: "This is less than {wanted}.",
  multipleOf: "This is a multiple of {wanted}.",
  minItems: "There {wanted, plural, one {is at least # entry} other {are at least # entries}}.",
  maxItems: "There {wanted, plural, one {is at most # entry} other {are at most # entries}}.",
  uniqueItems: "Each entry stands here once.",
  additionalProperties: "Nothing of this name belongs here.",
  choice: "None of the possible forms fits.",
  other: "This does not hold: {keyword}",
  notJson: "This is not JSON: {why}",
} as const;
