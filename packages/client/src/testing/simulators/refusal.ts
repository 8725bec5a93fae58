/** What a simulator refuses: the `error` of RFC 6749 §5.2, and why, for the reader of the test. */
export class Refusal extends Error {
  readonly error: string;

  constructor(error: string, why: string) {
    super(why);
    this.name = "Refusal";
    this.error = error;
  }
}

/** @throws {Refusal} when a required value is absent or different */
export function checkNeeds(
  needs: Readonly<Record<string, string>> = {},
  given: { get(name: string): string | null | undefined },
  what: string,
): void {
  for (const [name, wanted] of Object.entries(needs)) {
    const value = given.get(name) ?? "";
    const fits = wanted === "*" ? value !== "" : value === wanted;
    if (!fits) throw new Refusal("invalid_request", `${what} ${name} must be ${wanted}, and is "${value}"`);
  }
}

/** @throws {Refusal} when something is present that must not be */
export function checkAbsent(names: readonly string[] = [], given: URLSearchParams, what: string): void {
  const found = names.find((name) => given.has(name));
  if (found !== undefined) throw new Refusal("invalid_request", `${what} ${found} is not known here`);
}
