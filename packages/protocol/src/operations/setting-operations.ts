import type { ListedSetting } from "../settings.ts";
import { operation } from "./operation.ts";

/** Lists every setting with its value and where that comes from. Of a secret only whether it is set. */
export const listSettings = operation({
  name: "settings.list",
  permission: "settings:read",
  audit: "nothing",
  run: async ({ settings }: SettingPorts): Promise<readonly ListedSetting[]> => settings,
});

/** What the operation on settings works with. */
interface SettingPorts {
  readonly settings: readonly ListedSetting[];
}
