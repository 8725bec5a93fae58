const none: ReadonlySet<string> = new Set();

/**
 * The fields of a message that its `Connection` says are for the next hop alone, by name in lower case.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 | RFC 9110 §7.6.1}
 */
export function namedByConnection(value: string): ReadonlySet<string> {
  if (value === "" || value === "keep-alive" || value === "close") return none;
  return new Set(
    value
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
}
