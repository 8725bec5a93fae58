/** One thing that differs between two manifests. */
export interface ManifestChange {
  /** `summary`, or `scope write`. */
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
}

interface Scope {
  readonly scope: string;
  readonly purpose: string;
  readonly optional?: boolean;
}

type Manifest = Readonly<Record<string, unknown>>;

/** What differs, member by member, and scope by scope. */
export function manifestChanges(before: Manifest, after: Manifest): readonly ManifestChange[] {
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (member) => member !== "scopes",
  );
  return [
    ...members.flatMap((member) => changeOf(member, shown(before[member]), shown(after[member]))),
    ...scopeChanges(scopesOf(before), scopesOf(after)),
  ];
}

/** A line for each, as people read it. */
export function changeLines(changes: readonly ManifestChange[]): string {
  return changes.map(({ what, from, to }) => `  ${sign(from, to)} ${what}: ${words(from, to)}`).join("\n");
}

function sign(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return "+";
  return to === undefined ? "-" : "~";
}

function words(from: string | undefined, to: string | undefined): string {
  return [from, to].filter((text) => text !== undefined).join(" → ");
}

function changeOf(what: string, from: string, to: string): readonly ManifestChange[] {
  return from === to ? [] : [{ what, from, to }];
}

/** As JSON says it; what is absent is nothing. */
function shown(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function scopesOf({ scopes }: Manifest): ReadonlyMap<string, Scope> {
  const listed = Array.isArray(scopes) ? (scopes as readonly Scope[]) : [];
  return new Map(listed.map((one) => [one.scope, one]));
}

function scopeChanges(
  before: ReadonlyMap<string, Scope>,
  after: ReadonlyMap<string, Scope>,
): readonly ManifestChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((scope) => {
    const [from, to] = [scopeWords(before.get(scope)), scopeWords(after.get(scope))];
    if (from === to) return [];
    return [
      {
        what: `scope ${scope}`,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}

function scopeWords(scope: Scope | undefined): string | undefined {
  return scope && `${scope.optional === true ? "optional" : "needed"}, ${JSON.stringify(scope.purpose)}`;
}
