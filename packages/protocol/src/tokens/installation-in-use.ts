import type { Client } from "../client.ts";
import type { StandingInstallation } from "../ports/standing.ts";

/**
 * Whether an installation can be used by this client now: it, its app and its organisation are active, and the client is one of
 * that app, for that kind of organisation. Without it there is no code, token, refresh or launch (promises 3, 15 and 16). An app
 * that was never released is used by its test clients alone, in sandboxes and by its developers for themselves.
 */
export function isInUse(installation: StandingInstallation, client: Client): boolean {
  const { status, app, organisation } = installation;
  if (status !== "active" || client.app?.id !== app.id) return false;
  const isTest = client.app.environment === "test";
  if (app.status !== "active" && !(isTest && app.status === "draft")) return false;
  if (organisation === undefined) return true;
  return organisation.status === "active" && (organisation.kind === "sandbox") === isTest;
}
