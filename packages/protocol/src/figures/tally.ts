import type { OAuthErrorCode } from "../errors/oauth-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { ClientCount, Counted, TotalCount } from "../ports/figures.ts";
import type { FigureKind } from "./figure-kind.ts";

/*
 * Counts what happens, in memory, until somebody takes the counts to keep them. Requests for tokens pass here all day: for
 * them it is a look-up, a comparison and three increments as long as a client asks for the same. Whatever is sent, it stays small:
 * only registered clients are counted by themselves, and of each only so many different things.
 */

/** What is told of things that happen. */
export interface Counts {
  /** A token was issued to this client. */
  issued(clientId: string, grantType: string, scope: string): void;
  /** Somebody was refused. `about` names the registered client it was about, and why in words that are ours. */
  refused(code: OAuthErrorCode, about?: { readonly clientId: string; readonly reason: string }): void;
  /** Somebody tried to sign in. */
  signedIn(outcome: SignInEnd): void;
}

/** How a sign-in can end. */
export const signInEnds = [
  "signed-in",
  /** Somebody made an account, and was signed in with it. */
  "signed-up",
  "wrong-password",
  "unknown-user",
  "suspended",
  "oversized",
  "throttled",
  "busy",
] as const;

/** One of {@link signInEnds}. */
export type SignInEnd = (typeof signInEnds)[number];

/** Those that say that somebody may be guessing. */
export const failedSignInEnds: readonly SignInEnd[] = [
  "wrong-password",
  "unknown-user",
  "suspended",
  "oversized",
  "throttled",
];

/** {@link Counts}, and what they come to. */
export interface Tally extends Counts {
  /** What was counted since the last time. */
  take(): Counted;
  /** Everything since the start, which only grows. */
  sums(): readonly TotalCount[];
}

/** Clients counted by themselves between two takings; the others are in the totals alone. */
const mostClients = 10_000;
/** Different scopes and failures of a client; what is beyond goes by the name `other`, or uncounted. */
const mostOfEach = 32;

/** Counts in memory. */
export function createTally({ clock }: { readonly clock: Clock }): Tally {
  const totals: Readonly<Record<FigureKind, Map<string, Total>>> = {
    "sign-ins": new Map(),
    tokens: new Map(),
    errors: new Map(),
  };
  let clients = new Map<string, OfClient>();
  let since = clock();

  function clientOf(id: string): OfClient | undefined {
    const known = clients.get(id);
    if (known !== undefined || clients.size >= mostClients) return known;
    const made = { tokens: new Map(), scopes: new Map(), failures: new Map() };
    clients.set(id, made);
    return made;
  }

  return {
    issued(clientId, grantType, scope) {
      const client = clientOf(clientId);
      const last = client?.last;
      // Clients ask for the same again and again: to compare is quicker than to look up.
      if (last !== undefined && last.scope === scope && last.grantType === grantType) {
        for (const one of last.counts) one.count += 1;
        return;
      }
      const total = addTotal(totals.tokens, grantType);
      if (client === undefined) return;
      const own = [add(client.tokens, grantType), add(client.scopes, scope)];
      client.last = { grantType, scope, counts: [total, ...own.filter((one) => one !== undefined)] };
    },
    refused(code, about) {
      addTotal(totals.errors, code);
      const client = about && clientOf(about.clientId);
      if (client === undefined || about === undefined) return;
      const reasons = client.failures.get(code) ?? new Map<string, Count>();
      client.failures.set(code, reasons);
      const reason = reasons.size < mostOfEach || reasons.has(about.reason) ? about.reason : "other";
      const failure = reasons.get(reason);
      if (failure === undefined) reasons.set(reason, { count: 1, lastAt: clock() });
      else Object.assign(failure, { count: failure.count + 1, lastAt: clock() });
    },
    signedIn(outcome) {
      addTotal(totals["sign-ins"], outcome);
    },
    take() {
      const [at, now] = [since, clock()];
      const counted = { at, totals: takeTotals(totals), clients: [...clients].flatMap(rowsAt(now)) };
      clients = new Map();
      since = now;
      return counted;
    },
    sums: () => eachTotal(totals, ({ count }) => count),
  };
}

interface Count {
  count: number;
  /** Of failures alone: for the others, to the taking is exact enough. */
  lastAt?: number;
}

/** Grows for ever; `taken` of it was kept. */
interface Total {
  count: number;
  taken: number;
}

interface OfClient {
  readonly tokens: Map<string, Count>;
  /** By the scope of the token as a whole, so that it is one look-up. */
  readonly scopes: Map<string, Count>;
  readonly failures: Map<OAuthErrorCode, Map<string, Count>>;
  /** The token it got last, and everything that counts such a one. */
  last?: { readonly grantType: string; readonly scope: string; readonly counts: readonly Count[] };
}

/** `undefined` for what is one thing too many. */
function add(counts: Map<string, Count>, key: string): Count | undefined {
  const counted = counts.get(key) ?? { count: 0 };
  if (counts.size >= mostOfEach && !counts.has(key)) return undefined;
  counted.count += 1;
  counts.set(key, counted);
  return counted;
}

function addTotal(counts: Map<string, Total>, key: string): Total {
  const total = counts.get(key) ?? { count: 0, taken: 0 };
  total.count += 1;
  counts.set(key, total);
  return total;
}

type Totals = Readonly<Record<FigureKind, ReadonlyMap<string, Total>>>;

function eachTotal(totals: Totals, read: (total: Total) => number): readonly TotalCount[] {
  const rows = (Object.entries(totals) as [FigureKind, ReadonlyMap<string, Total>][]).flatMap(
    ([kind, counts]) => [...counts].map(([label, total]) => ({ kind, label, count: read(total) })),
  );
  return rows.filter(({ count }) => count > 0);
}

function takeTotals(totals: Totals): readonly TotalCount[] {
  return eachTotal(totals, (total) => {
    const fresh = total.count - total.taken;
    total.taken = total.count;
    return fresh;
  });
}

/** What was counted of a client, as rows. */
function rowsAt(now: number) {
  return ([clientId, { tokens, scopes, failures }]: readonly [string, OfClient]): readonly ClientCount[] => {
    const rowsOf = (kind: ClientCount["kind"], counts: ReadonlyMap<string, Count>) =>
      [...counts].map(([label, { count }]) => ({ clientId, kind, label, reason: "", count, lastAt: now }));
    const failed = [...failures].flatMap(([label, reasons]) =>
      [...reasons].map(([reason, { count, lastAt = now }]) => {
        return { clientId, kind: "errors" as const, label, reason, count, lastAt };
      }),
    );
    return [...rowsOf("tokens", tokens), ...rowsOf("scopes", singly(scopes)), ...failed];
  };
}

/** Counts by scope, of counts by the scopes of whole tokens. */
function singly(counts: ReadonlyMap<string, Count>): ReadonlyMap<string, Count> {
  const each = new Map<string, Count>();
  for (const [together, { count }] of counts) {
    for (const scope of together.split(" ").filter((one) => one !== "")) {
      each.set(scope, { count: (each.get(scope)?.count ?? 0) + count });
    }
  }
  return each;
}
