import { randomBytes } from "node:crypto";
import { keepRefreshToken, type Protocol, stateOf, withReply } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import type { BffEvent } from "../events.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Visit } from "../requests/visit.ts";
import { connectionOf, type Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { goTo, withFailure } from "./landing.ts";
import { createOnceByState } from "./once-by-state.ts";
import type { ReportFailure } from "./report-failure.ts";
import { isSamePerson } from "./same-person.ts";
import type { Transaction, Transactions } from "./transactions.ts";
import type { Identify } from "./identify.ts";

/** `GET /callback/:provider`: the browser comes back, is signed in, and lands where the sign-in said. */
export function createCallback(dependencies: {
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly sessions: Sessions;
  readonly transactions: Transactions;
  readonly protocol: Protocol;
  readonly identify: Identify;
  readonly home: string;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
  readonly reportFailure: ReportFailure;
}): (visit: Visit, name: string) => Promise<Response> {
  const { providers, sessions, transactions, protocol, identify, home, now, tell, reportFailure } =
    dependencies;
  // A provider may end what it gave for a code that comes twice (RFC 6749 §4.1.2): it is sent once.
  const once = createOnceByState<Session>(now);

  async function redeem(
    visit: Visit,
    provider: ConfiguredProvider,
    transaction: Transaction,
  ): Promise<Session> {
    const { bindings, scopes } = transaction;
    const blank = { ...(await provider.connection()), requestedScopes: scopes };
    const { connection, reply } = await protocol.redeem({
      connection: blank,
      bindings,
      callbackUrl: visit.url,
    });
    const fresh = withReply(connection, reply, now());
    const user = await identify(fresh, await provider.resolve(fresh.captured));
    const before = await sessions.find(visit, provider);
    const isTheirs = before !== undefined && isSamePerson(before.user, user);
    const earlier = isTheirs ? connectionOf(before, blank) : undefined;
    const signedIn = keepRefreshToken(earlier, fresh, now());
    const { tokens, grantedScopes = scopes, captured } = signedIn;
    if (tokens === undefined) throw new Error("a reply without tokens was accepted");
    return {
      id: randomBytes(16).toString("base64url"),
      turn: 1,
      signedInAt: now(),
      scopes: grantedScopes,
      ...(user === undefined ? {} : { user }),
      ...(Object.keys(captured).length === 0 ? {} : { captured }),
      tokens,
    };
  }

  /** No sign-in of this browser waits for it: an old page, a second visit, or one that was begun elsewhere. */
  async function unexpected(visit: Visit, provider: ConfiguredProvider): Promise<Response> {
    // Somebody who went back after signing in has what they wanted.
    if ((await sessions.find(visit, provider)) !== undefined)
      return goTo(home, sessions.cookies(visit, provider));
    return goTo(withFailure(home, { failure: "sign-in-expired", provider: provider.name }), []);
  }

  return async (visit, name) => {
    const provider = providers.get(name);
    if (provider === undefined) throw new BffProblem("not-found", "No provider has this name.");
    const about = { provider: name, returnTo: home, cookies: [] };
    let state: string;
    try {
      state = stateOf(visit.url);
    } catch (error) {
      return reportFailure(error, about);
    }
    const found = transactions.find(visit.jar, state);
    if (found === undefined || found.transaction.provider !== name) return unexpected(visit, provider);
    const { transaction, remove } = found;
    try {
      const session = await once(state, () => redeem(visit, provider, transaction));
      const cookies = await sessions.start(visit, provider, session);
      tell({ type: "signed_in", provider: name });
      return goTo(transaction.returnTo, [...cookies, remove]);
    } catch (error) {
      return reportFailure(error, { provider: name, returnTo: transaction.returnTo, cookies: [remove] });
    }
  };
}
