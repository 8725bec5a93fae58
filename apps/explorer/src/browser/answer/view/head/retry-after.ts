/**
 * When an API wants to be asked again.
 *
 * @returns seconds from its answer on, or the moment, in milliseconds since 1970.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 | RFC 9110 §10.2.3}
 */
export function retryAfter(
  value: string | undefined,
): { readonly seconds: number } | { readonly at: number } | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return { seconds: Number(value) };
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : { at };
}
