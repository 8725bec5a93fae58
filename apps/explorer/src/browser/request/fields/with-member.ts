/** An object with another value of a member, which keeps its place; `undefined` takes it away. */
export function withMember(object: object, name: string, value: unknown): object {
  const entries = Object.entries(object).map(([key, one]) => [key, key === name ? value : one] as const);
  const all = Object.hasOwn(object, name) ? entries : [...entries, [name, value] as const];
  return Object.fromEntries(all.filter(([, one]) => one !== undefined));
}
