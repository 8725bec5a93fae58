import { BffProblem } from "../answers/problem.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Visit } from "../requests/visit.ts";
import type { ApiSettings } from "../settings.ts";
import type { Access } from "./access.ts";
import type { ProviderStatus, SessionStatus } from "./session-status.ts";
import type { Sessions } from "./sessions.ts";

/**
 * `GET /session`: who is signed in where. Refreshes what must be, so that a page which asks first has one request that
 * refreshes, and not as many as it makes calls.
 */
export function createSessionPage(dependencies: {
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly apis: Readonly<Record<string, ApiSettings>>;
  readonly sessions: Sessions;
  readonly access: Access;
}): (visit: Visit) => Promise<Response> {
  const { providers, sessions, access } = dependencies;
  const apis = Object.entries(dependencies.apis).map(([name, { provider }]) => ({ name, provider }));

  async function statusOf(visit: Visit, provider: ConfiguredProvider): Promise<ProviderStatus> {
    try {
      const { user, scopes, tokens } = await access.session(visit, provider);
      const { expiresAt } = tokens;
      return {
        signedIn: true,
        ...(user === undefined ? {} : { user }),
        scopes,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      };
    } catch (error) {
      if (!(error instanceof BffProblem)) throw error;
      if (error.type === "signed-out") return { signedIn: false, scopes: [] };
      const session = await sessions.find(visit, provider);
      return { signedIn: session !== undefined, scopes: session?.scopes ?? [], problem: error.type };
    }
  }

  return async (visit) => {
    const all = [...providers.values()];
    const statuses = await Promise.all(
      all.map(async (one) => [one.name, await statusOf(visit, one)] as const),
    );
    const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
    for (const line of all.flatMap((one) => sessions.cookies(visit, one))) headers.append("set-cookie", line);
    const status: SessionStatus = { providers: Object.fromEntries(statuses), apis };
    return new Response(JSON.stringify(status), { headers });
  };
}
