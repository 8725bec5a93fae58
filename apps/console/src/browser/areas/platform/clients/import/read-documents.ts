/** A registration, as far as it is known here: the server says what is wrong with it. */
export type Registration = Record<string, unknown>;

/** The registrations in a text: one JSON object, or a list of them. @throws {SyntaxError} where it is no JSON */
export function readDocuments(text: string): readonly Registration[] {
  const read: unknown = JSON.parse(text);
  return (Array.isArray(read) ? read : [read]) as readonly Registration[];
}

/** The place in the text that a problem of the API points to: `clients[1].redirect_uris[0]` of `/1/redirect_uris/0`. */
export function placeOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce(
      (place, part) =>
        /^\d+$/.test(part) ? `${place}[${part}]` : `${place}${place === "" ? "" : "."}${part}`,
      "",
    );
}
