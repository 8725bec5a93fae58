import type { Client } from "../client.ts";
import type { StandingInstallation } from "../ports/standing.ts";

/**
 * Whether an installation can be used by this client now: it, its app and its organisation are active, and the client is one of
 * that app, for that kind of organisation. Without it there is no code, token, refresh or launch (promises 3, 15 and 16). An app
 * that was never released is used by its test clients, in sandboxes.
 */
export function isInUse(installation: StandingInstallation, client: Client): boolean {
  const { status, app, organisation } = installation;
  if (status !== "active" || client.app?.id !== app.id) return false;
  const sandbox = organisation?.kind === "sandbox";
  if (client.app.environment !== (sandbox ? "test" : "live")) return false;
  if (app.status !== "active" && !(sandbox && app.status === "draft")) return false;
  return organisation === undefined || organisation.status === "active";
}
