import type { Instant } from "../instant.ts";
import type { ClientFigure } from "../ports/figures.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { sumOfCounts } from "./sum-of-counts.ts";

/** How often, and when last. */
interface Seen {
  readonly count: number;
  readonly lastAt: Instant;
}

/** What a client used, and what failed and why. */
export interface ClientActivity {
  /** Counted from the day that begins here. */
  readonly from: Instant;
  /** When it was last issued a token or told about one, to a minute; absent when it never was since this is noted. */
  readonly lastUsedAt?: Instant;
  /** Tokens it got, by the grant type. */
  readonly grantTypes: readonly (Seen & { readonly grantType: string })[];
  /** Tokens it got, by each scope of theirs, and the API of the scope where there still is one. */
  readonly scopes: readonly (Seen & { readonly scope: string; readonly audience?: string })[];
  /** When it last got a token for each of these APIs. */
  readonly apis: readonly { readonly audience: string; readonly name: string; readonly lastAt: Instant }[];
  /** What was refused and why, in one of our own sentences; what happened last comes first. */
  readonly failures: readonly (Seen & { readonly code: string; readonly reason: string })[];
  /** Tokens and refusals of each day on which there were some. */
  readonly days: readonly { readonly at: Instant; readonly tokens: number; readonly failures: number }[];
}

/** Adds up what was counted of a client from a day on. */
export function activityOf(
  figures: readonly ClientFigure[],
  {
    from,
    lastUsedAt,
    catalogue,
  }: {
    readonly from: Instant;
    readonly lastUsedAt: Instant | undefined;
    readonly catalogue: ScopeCatalogue;
  },
): ClientActivity {
  const of = (wanted: ClientFigure["kind"]) => together(figures.filter(({ kind }) => kind === wanted));
  const scopes = of("scopes").map(({ label, count, lastAt }) => {
    const audience = catalogue.scopes.get(label)?.audience;
    const scope = { scope: label, count, lastAt };
    return audience === undefined ? scope : Object.assign(scope, { audience });
  });
  return {
    from,
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    grantTypes: of("tokens").map(({ label, count, lastAt }) => ({ grantType: label, count, lastAt })),
    scopes,
    apis: catalogue.apis.flatMap(({ audience, name }) => {
      const used = scopes
        .filter((scope) => "audience" in scope && scope.audience === audience)
        .map(({ lastAt }) => lastAt);
      return used.length === 0 ? [] : [{ audience, name, lastAt: Math.max(...used) }];
    }),
    failures: of("errors")
      .map(({ label, reason, count, lastAt }) => ({ code: label, reason, count, lastAt }))
      .toSorted((a, b) => b.lastAt - a.lastAt),
    days: [...Map.groupBy(figures, ({ day }) => day)].flatMap(([at, ofDay]) => {
      const [tokens, failures] = [countOf(ofDay, "tokens"), countOf(ofDay, "errors")];
      return tokens + failures === 0 ? [] : [{ at, tokens, failures }];
    }),
  };
}

/** The days of each label and reason as one, the most frequent first. */
function together(figures: readonly ClientFigure[]) {
  const groups = Map.groupBy(figures, ({ label, reason }) => `${label} ${reason}`);
  return [...groups.values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ label, reason }) => ({
        label,
        reason,
        count: sumOfCounts(group),
        lastAt: Math.max(...group.map(({ lastAt }) => lastAt)),
      })),
    )
    .toSorted((a, b) => b.count - a.count);
}

function countOf(figures: readonly ClientFigure[], wanted: ClientFigure["kind"]): number {
  return sumOfCounts(figures.filter(({ kind }) => kind === wanted));
}
