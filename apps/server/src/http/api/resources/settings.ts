import * as api from "@grantway/api";
import { listSettings } from "@grantway/protocol";
import { handle } from "../handle.ts";

/** `/settings`. */
export const settingHandlers = [
  handle(api.listSettings, async ({ perform }) => ({
    status: 200,
    body: { items: await perform(listSettings, {}) },
  })),
];
