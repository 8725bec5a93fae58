import type { Api, Scope } from "@grantway/protocol";

/*
 * What an app may do, as people read it: wherever it is told, in the same words and the same order.
 */

/** One right, as a person reads it. */
export interface Right {
  /** Of the scope; absent where it is no scope that is told. */
  readonly key?: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly highRisk: boolean;
  /** What a yes gives, for the receipt: key and audience of the scope. A title is for people and may be anything. */
  readonly scope?: string;
}

/** The rights of one API, or of the account here. */
export interface RightSource {
  /** Absent where it goes without saying. */
  readonly name?: string;
  readonly rights: readonly Right[];
}

/** A heading with what stands under it. */
export interface RightGroup {
  readonly heading: string;
  readonly sources: readonly RightSource[];
}

/** Tells whose right a scope is. */
export type SourceName = (scope: Scope) => string;

/** By the API's name, and by its audience too where these scopes are of another API of the same name as well. */
export function sourceNames(scopes: readonly Scope[], apis: readonly Api[]): SourceName {
  const audiences = new Set(scopes.map(({ audience }) => audience));
  const here = apis.filter(({ audience }) => audiences.has(audience));
  return ({ audience }) => {
    if (audience === undefined) return "Your account";
    const name = here.find((api) => api.audience === audience)?.name ?? audience;
    return here.filter((api) => api.name === name).length > 1 ? `${name} (${audience})` : name;
  };
}

/** Under "Can see", "Can change" and "How long"; a heading with nothing under it is left out. */
export function groupRights(scopes: readonly Scope[], nameOf: SourceName): readonly RightGroup[] {
  const lasting = scopes.filter(({ key }) => key === "offline_access");
  const rights = scopes.filter(({ key }) => key !== "offline_access");
  return [
    { heading: "Can see", sources: bySource(rights.filter(onlyLooks), nameOf) },
    {
      heading: "Can change",
      sources: bySource(
        rights.filter((scope) => !onlyLooks(scope)),
        nameOf,
      ),
    },
    { heading: "How long", sources: lasting.map((scope) => ({ rights: [toRight(scope)] })) },
  ].filter((group) => group.sources.length > 0);
}

const order = { high: 0, medium: 1, low: 2 } as const;

/** Together what is of one API; high risk first, then the order they came in. */
export function bySource(scopes: readonly Scope[], nameOf: SourceName): readonly RightSource[] {
  const sorted = scopes.toSorted((a, b) => order[a.risk] - order[b.risk]);
  const grouped = Map.groupBy(sorted, nameOf);
  return [...grouped].map(([name, own]) => ({ name, rights: own.map(toRight) }));
}

function onlyLooks({ access }: Scope): boolean {
  return access === "see";
}

function toRight({ key, audience, title, detail, risk }: Scope): Right {
  const scope = audience === undefined ? key : `${key} of ${audience}`;
  return { key, title, detail, highRisk: risk === "high", scope };
}
