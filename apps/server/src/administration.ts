import type { Command } from "commander";

/** Adds some commands. */
type Add = (server: Command) => Promise<void>;

/** What administers an instance, by the first word after `server`, in the order of `--help`. Each is loaded when it is called. */
const commands: ReadonlyMap<string, Add> = new Map<string, Add>([
  ["users", async (server) => (await import("./admin/users.ts")).addUserCommands(server)],
  [
    "organisations",
    async (server) => (await import("./admin/organisations.ts")).addOrganisationCommands(server),
  ],
  ["sessions", async (server) => (await import("./admin/sessions.ts")).addSessionCommands(server)],
  ["grants", async (server) => (await import("./admin/grants.ts")).addGrantCommands(server)],
  ["clients", async (server) => (await import("./admin/clients.ts")).addClientCommands(server)],
  [
    "initial-access-tokens",
    async (server) =>
      (await import("./admin/initial-access-tokens.ts")).addInitialAccessTokenCommands(server),
  ],
  ["apis", async (server) => (await import("./admin/apis.ts")).addApiCommands(server)],
  ["scopes", async (server) => (await import("./admin/scopes.ts")).addScopeCommands(server)],
  ["keys", async (server) => (await import("./admin/keys.ts")).addKeyCommands(server)],
  [
    "apply",
    async (server) => (await import("./admin/declarations/apply-command.ts")).addApplyCommand(server),
  ],
  [
    "export",
    async (server) => (await import("./admin/declarations/export-command.ts")).addExportCommand(server),
  ],
  ["audit", async (server) => (await import("./admin/audit.ts")).addAuditCommands(server)],
  ["settings", async (server) => (await import("./admin/settings.ts")).addSettingCommand(server)],
]);

/** Adds the commands that administer an instance: those that were called, or all where it was none of them, for the list. */
export async function addAdministration(server: Command, called: string | undefined): Promise<void> {
  const add = commands.get(called ?? "");
  if (add !== undefined) return add(server);
  for (const addAll of commands.values()) await addAll(server);
}
