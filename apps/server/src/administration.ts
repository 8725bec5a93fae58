import type { Command } from "commander";
import { addApiCommands } from "./admin/apis.ts";
import { addAuditCommands } from "./admin/audit.ts";
import { addClientCommands } from "./admin/clients.ts";
import { addApplyCommand } from "./admin/declarations/apply-command.ts";
import { addExportCommand } from "./admin/declarations/export-command.ts";
import { addInitialAccessTokenCommands } from "./admin/initial-access-tokens.ts";
import { addKeyCommands } from "./admin/keys.ts";
import { addGrantCommands } from "./admin/grants.ts";
import { addOrganisationCommands } from "./admin/organisations.ts";
import { addSettingCommand } from "./admin/settings.ts";
import { addScopeCommands } from "./admin/scopes.ts";
import { addSessionCommands } from "./admin/sessions.ts";
import { addUserCommands } from "./admin/users.ts";

/** Adds the commands that administer an instance. */
export function addAdministration(server: Command): void {
  addUserCommands(server);
  addOrganisationCommands(server);
  addSessionCommands(server);
  addGrantCommands(server);
  addClientCommands(server);
  addInitialAccessTokenCommands(server);
  addApiCommands(server);
  addScopeCommands(server);
  addKeyCommands(server);
  addApplyCommand(server);
  addExportCommand(server);
  addAuditCommands(server);
  addSettingCommand(server);
}
