import { fileURLToPath } from "node:url";
import type { PageSources } from "@grantway/built-page";

/** What the console is built from. */
export const consoleSources: PageSources = {
  name: "the console",
  folder: fileURLToPath(new URL("..", import.meta.url)),
  inputs: ["ui", "api", "words", "embed"].flatMap((name) => [
    `../../packages/${name}/package.json`,
    `../../packages/${name}/src`,
  ]),
  base: "./",
  compressed: true,
};
