import type { Protocol } from "@grantway/client/protocol";
import type { BffEvent } from "../events.ts";
import { type ConfiguredProvider, providerNamed } from "../providers/configured-provider.ts";
import type { Visit } from "../requests/visit.ts";
import { inTime } from "../sessions/in-time.ts";
import { connectionOf, type Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { endSessionUrl } from "./end-session.ts";

/** Longest that a person waits for the provider, in milliseconds. They are signed out here either way, and it goes on. */
const deadline = 5000;

/**
 * `POST /logout?provider=`: ends the session here and its tokens at the provider. Without a name: everywhere. Answers
 * `{ providers: { [name]: { revoked, endSession? } } }`; the page may send the browser to `endSession`.
 */
export function createSignOut(dependencies: {
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly sessions: Sessions;
  readonly protocol: Protocol;
  readonly home: string;
  readonly tell: (event: BffEvent) => void;
  /** Ends what is open for a session. */
  readonly closeAll: (session: string) => void;
}): (visit: Visit) => Promise<Response> {
  const { providers, sessions, protocol, home, tell, closeAll } = dependencies;

  async function signOut(visit: Visit, provider: ConfiguredProvider) {
    const session = await sessions.find(visit, provider);
    const cookies = await sessions.end(visit, provider, session);
    if (session === undefined) return { cookies, told: [] };
    closeAll(session.id);
    // Without the provider's metadata even its addresses have to be asked for.
    const revoked = (await inTime(revoke(provider, session), deadline)) ?? false;
    tell({ type: "signed_out", provider: provider.name, revoked });
    const leaving = endSessionUrl(provider, session, new URL(home, visit.origin).href);
    const endSession = await inTime(leaving, deadline);
    const outcome = { revoked, ...(endSession === undefined ? {} : { endSession }) };
    return { cookies, told: [[provider.name, outcome] as const] };
  }

  async function revoke(provider: ConfiguredProvider, session: Session): Promise<boolean> {
    try {
      const connection = connectionOf(session, await provider.connection());
      return await protocol.revoke(connection, { which: "both" });
    } catch {
      return false;
    }
  }

  return async (visit) => {
    const name = visit.url.searchParams.get("provider");
    const chosen = name === null ? [...providers.values()] : [providerNamed(providers, name)];
    const all = await Promise.all(chosen.map((provider) => signOut(visit, provider)));
    const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
    for (const line of all.flatMap(({ cookies }) => cookies)) headers.append("set-cookie", line);
    const body = { providers: Object.fromEntries(all.flatMap(({ told }) => told)) };
    return new Response(JSON.stringify(body), { headers });
  };
}
