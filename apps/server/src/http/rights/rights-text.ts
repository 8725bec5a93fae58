import type { Api, Scope } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";
import { scopeText } from "./scope-text.ts";

/*
 * What an app may do, as people read it: wherever it is told, in the same words and the same order.
 */

/** One right, as a person reads it. */
export interface Right {
  /** Of the scope; absent where it is no scope that is told. */
  readonly key?: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the publisher of an app says that it is for, as theirs. */
  readonly purpose?: string | undefined;
  /** The word that says so; absent where the risk is not high. */
  readonly highRisk?: string | undefined;
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

/** Tells rights in one language: whose they are, and what they allow. */
export interface RightsTeller {
  readonly words: PageWords;
  /** Whose right a scope is. */
  readonly nameOf: (scope: Scope) => string;
}

/** By the API's name, and by its audience too where these scopes are of another API of the same name as well. */
export function rightsTeller(scopes: readonly Scope[], apis: readonly Api[], words: PageWords): RightsTeller {
  const audiences = new Set(scopes.map(({ audience }) => audience));
  const here = apis.filter(({ audience }) => audiences.has(audience));
  return {
    words,
    nameOf({ audience }) {
      if (audience === undefined) return words.rights("yourAccount");
      const name = here.find((api) => api.audience === audience)?.name ?? audience;
      const isTwin = here.filter((api) => api.name === name).length > 1;
      return isTwin ? words.rights("twin", { name, audience }) : name;
    },
  };
}

/** Under "Can see", "Can change" and "How long"; a heading with nothing under it is left out. */
export function groupRights(scopes: readonly Scope[], teller: RightsTeller): readonly RightGroup[] {
  const lasting = scopes.filter(({ key }) => key === "offline_access");
  const rights = scopes.filter(({ key }) => key !== "offline_access");
  const sees = rights.filter(onlyLooks);
  const changes = rights.filter((scope) => !onlyLooks(scope));
  const { words } = teller;
  return [
    { heading: words.rights("canSee"), sources: bySource(sees, teller) },
    { heading: words.rights("canChange"), sources: bySource(changes, teller) },
    {
      heading: words.rights("howLong"),
      sources: lasting.map((scope) => ({ rights: [toRight(scope, words)] })),
    },
  ].filter((group) => group.sources.length > 0);
}

const order = { high: 0, medium: 1, low: 2 } as const;

/** Together what is of one API; high risk first, then the order they came in. */
export function bySource(scopes: readonly Scope[], { nameOf, words }: RightsTeller): readonly RightSource[] {
  const sorted = scopes.toSorted((a, b) => order[a.risk] - order[b.risk]);
  const grouped = Map.groupBy(sorted, nameOf);
  return [...grouped].map(([name, own]) => ({ name, rights: own.map((scope) => toRight(scope, words)) }));
}

function onlyLooks({ access }: Scope): boolean {
  return access === "see";
}

function toRight(right: Scope, words: PageWords): Right {
  const { key, audience, risk } = right;
  const scope = audience === undefined ? key : `${key} of ${audience}`;
  return {
    key,
    ...scopeText(right, words),
    highRisk: risk === "high" ? words.rights("highRisk") : undefined,
    scope,
  };
}
