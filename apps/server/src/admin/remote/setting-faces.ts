import * as contract from "@grantway/api";
import { listSettings } from "@grantway/protocol";
import { face } from "./face.ts";

/** Settings, which every server tells of itself. */
export const settingFaces = [
  face(listSettings, async (api) => (await api.call(contract.listSettings, {})).items),
];
