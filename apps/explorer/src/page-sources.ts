import { fileURLToPath } from "node:url";
import type { PageSources } from "@grantway/built-page";

/** What the page of the explorer is built from. */
export const explorerSources: PageSources = {
  name: "the explorer",
  folder: fileURLToPath(new URL("..", import.meta.url)),
  inputs: [
    "src/contract.ts",
    "src/own-id.ts",
    ...["ui", "words"].flatMap((name) => [
      `../../packages/${name}/package.json`,
      `../../packages/${name}/src`,
    ]),
  ],
  base: "./",
  compressed: true,
};
