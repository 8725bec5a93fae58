import {
  ClientError,
  createBringHome,
  createRefresher,
  isUsable,
  type Protocol,
  type Refresher,
} from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import { providerProblem } from "../answers/provider-problem.ts";
import type { BffEvent } from "../events.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Visitor } from "../requests/visit.ts";
import { inTime } from "./in-time.ts";
import { keepNewest } from "./keep-newest.ts";
import { isAlive, type Session } from "./session.ts";
import type { Sessions } from "./sessions.ts";

/*
 * A session with an access token that can be used now. Whatever goes wrong while refreshing, nobody is signed out here
 * and no cookie is removed: a token that lives is used to its end, and then the page is told what is the matter.
 */

/** Made by {@link createAccess}. */
export interface Access {
  /**
   * A session whose access token can be used now, refreshed first if it must be. `not` is an access token that an API
   * refused: it is exchanged, unless another request did so already, and answered again where it lives and there is
   * nothing to exchange it with: an API that refuses one call does not end a session.
   *
   * @throws {BffProblem} `signed-out`, `try-again`, `provider-unreachable`, `provider-refused`
   */
  session(visit: Pick<Visitor, "jar">, provider: ConfiguredProvider, not?: string): Promise<Session>;
}

/** How long a lease lives without being renewed, in milliseconds. */
const leaseTtl = 15_000;
/** How long a request waits for another server that refreshes, in milliseconds. */
const patience = 20_000;

/** How long a request waits for a slow provider while its token lives, in milliseconds. */
const patienceWhileAlive = 2000;

/** How long a living token is used without another attempt, after one that failed or took too long, in milliseconds. */
const rest = 5000;
/** For how many sessions that is remembered. */
const mostResting = 1000;

/** Refreshes with one flight at a time for each session. */
export function createAccess(dependencies: {
  readonly sessions: Sessions;
  readonly protocol: Protocol;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
}): Access {
  const { sessions, protocol, now, tell } = dependencies;
  const bringHome = createBringHome();
  const refreshers = new Map<string, Refresher>();
  const resting = new Map<string, number>();
  // Servers without a store in common refresh at different times, so they meet less often.
  const share = 0.5 + Math.random() / 2;

  function refresherFor(provider: ConfiguredProvider): Refresher {
    const known = refreshers.get(provider.name);
    if (known !== undefined) return known;
    const made = createRefresher({
      store: sessions.toRefresh(provider),
      exchange: (connection) => protocol.renew(connection),
      now,
      leaseTtl,
      patience,
      share,
      bringHome,
      tell: (event) => {
        if (event.type === "refreshed") tell({ type: "refreshed", provider: provider.name });
        if (event.type === "refresh_failed")
          tell({ type: "refresh_failed", provider: provider.name, code: event.code, message: event.message });
      },
    });
    refreshers.set(provider.name, made);
    return made;
  }

  return {
    async session(visit, provider, not) {
      const found = sessions.find(visit, provider);
      const session = found instanceof Promise ? await found : found;
      if (session === undefined) throw signedOut(provider);
      if (isUsable(session.tokens, now(), share) && session.tokens.accessToken !== not) return session;
      if (session.tokens.refreshToken === undefined && isAlive(session, now())) return session;
      if (isResting(session) && mayServe(session, not)) return session;
      return refreshed(visit, provider, { session, not });
    },
  };

  function mayServe(session: Session, not: string | undefined): boolean {
    return isAlive(session, now()) && session.tokens.accessToken !== not;
  }

  function isResting({ id, refusedSince }: Session): boolean {
    return refusedSince !== undefined || (resting.get(id) ?? 0) > now();
  }

  async function refreshed(
    visit: Pick<Visitor, "jar">,
    provider: ConfiguredProvider,
    { session, not }: { readonly session: Session; readonly not: string | undefined },
  ): Promise<Session> {
    const { id, turn } = session;
    sessions.offer(session);
    // Meanwhile others use the token that lives, if it does.
    keepNewest(resting, id, now() + rest, mostResting);
    try {
      const flight = refresherFor(provider).fresh(id, not === undefined ? {} : { not });
      await (mayServe(session, not) ? inTime(flight, patienceWhileAlive) : flight);
    } catch (error) {
      if (mayServe(session, not)) return session;
      throw problemOf(error, provider, await refusedFor(visit, provider));
    }
    const fresh = await sessions.find(visit, provider);
    if (fresh === undefined) throw signedOut(provider);
    if (fresh.turn !== turn) resting.delete(id);
    return fresh;
  }

  /** Milliseconds since the provider first refused; `Infinity` where no other server may have been faster. */
  async function refusedFor(visit: Pick<Visitor, "jar">, provider: ConfiguredProvider): Promise<number> {
    const session = await sessions.find(visit, provider);
    if (session?.refusedSince === undefined) return Infinity;
    const time = now() - session.refusedSince;
    return time < sessions.doubt ? time : Infinity;
  }
}

function problemOf(error: unknown, provider: ConfiguredProvider, refusedFor: number): unknown {
  if (!(error instanceof ClientError)) return error;
  const isRefused = error.code === "reconnect_needed";
  if (isRefused && refusedFor === Infinity) return signedOut(provider, error);
  if (isRefused || error.code.startsWith("vault_")) return tryAgain(provider, error);
  if (error.code === "no_token" || error.code === "unknown_connection") return signedOut(provider, error);
  return providerProblem(error, provider.name);
}

function tryAgain({ name }: ConfiguredProvider, cause: ClientError): BffProblem {
  const detail = `Another server may just be refreshing the session at ${name}: send the request again.`;
  return new BffProblem("try-again", detail, { provider: name, retryAfter: 1, cause });
}

function signedOut({ name }: ConfiguredProvider, cause?: unknown): BffProblem {
  return new BffProblem("signed-out", `You are not signed in at ${name}: sign in.`, {
    provider: name,
    cause,
  });
}
