/** Flags whose names end as those of lists do. */
const flags = new Set(["client_id_metadata_document_supported"]);

/**
 * Only the members of the metadata that have the types of RFC 8414 §2: addresses are text, lists are lists of text,
 * flags are booleans. Others count as absent, as do `null`, an empty text and an empty list, which it does not know: "claims
 * with zero elements MUST be omitted".
 */
export function wellTyped(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(document).flatMap(([name, value]) => member(name, value)));
}

function member(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (name === "issuer" || name.endsWith("_endpoint"))
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  if (flags.has(name) || name.startsWith("require_") || name.startsWith("authorization_response_iss_"))
    return [[name, value === true || value === "true"]];
  if (!/_(supported|required)$/.test(name)) return [[name, value]];
  const list = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return list.length === 0 ? [] : [[name, list]];
}
