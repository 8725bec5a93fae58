import type { ListedSetting } from "@grantway/protocol";
import { listSettings } from "@grantway/protocol/operations";
import { formatTable } from "@grantway/terminal";
import type { Command } from "commander";
import { act } from "./frame.ts";
import type { Answer, Work } from "./frame.ts";

/** `grantway server settings` */
export function addSettingCommand(server: Command): void {
  act(
    server
      .command("settings")
      .description(
        "every setting with its value and where that comes from; of secrets only that they are set",
      ),
    list,
  );
}

async function list({ instance }: Work<object>): Promise<Answer> {
  const settings = await instance.perform(listSettings, {});
  return {
    json: { items: settings.map(settingJson) },
    text: formatTable(
      ["setting", "value", "from", "variable"],
      settings.map(({ name, value = "", source, variable }) => [name, value, source, variable]),
      "No settings.",
    ),
  };
}

function settingJson({
  name,
  variable,
  value,
  source,
  secret,
  default: standard,
  description,
}: ListedSetting) {
  return { name, variable, value, source, secret, default: standard, description };
}
