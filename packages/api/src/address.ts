/** The path and query of a request: names in braces replaced, what is `undefined` left out. */
export function addressOf(
  path: string,
  {
    params,
    query,
  }: {
    readonly params: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
  },
): string {
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return asked.length === 0 ? place : `${place}?${asked.join("&")}`;
}
