/** Values for a reply; a member whose value is `undefined` is left out. */
export type ReplyValues = Readonly<Record<string, unknown>>;

/**
 * Fills a reply as a provider's documentation shows it. A text that is one name in braces becomes that value, of
 * whatever type: `{access_token}`, `{refresh_token}`, `{id_token}`, `{scope}` (joined), `{scopes}` (a list),
 * `{expires_in}` (a number), `{expires_at}` (seconds since 1970), `{expires_at_iso}`, `{error}`, `{description}`.
 * Members whose value is unknown are left out.
 */
export function fillReply(template: unknown, values: ReplyValues): unknown {
  if (typeof template === "string") return fillText(template, values);
  if (Array.isArray(template)) return template.map((one) => fillReply(one, values));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(
    Object.entries(template)
      .map(([name, value]) => [name, fillReply(value, values)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function fillText(template: string, values: ReplyValues): unknown {
  const name = /^\{([a-z_]+)\}$/.exec(template)?.[1];
  return name !== undefined && Object.hasOwn(values, name) ? values[name] : template;
}
