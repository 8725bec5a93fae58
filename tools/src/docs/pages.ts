import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { features, optionalFeatures, rulesHoldTo } from "@grantway/protocol";
import { describeConfiguration } from "@grantway/server/configuration";
import { traceVariables } from "@grantway/server/trace-variables";
import { configurationPage } from "./configuration-page.ts";
import { type SectionLink, sectionLinks } from "./section-links.ts";
import { specificationsPage } from "./specifications-page.ts";

/** A page under docs that is generated from source. */
export interface GeneratedPage {
  /** Path from the repository's root. */
  readonly path: string;
  /** Its text according to the source. */
  readonly text: string;
}

/** Every generated page, as the source stands. */
export function generatedPages(): readonly GeneratedPage[] {
  return [
    { path: "docs/configuration.md", text: configurationPage(describeConfiguration(), traceVariables) },
    {
      path: "docs/specifications.md",
      text: specificationsPage(
        { features: [...features, ...optionalFeatures], rulesHoldTo },
        protocolLinks(),
      ),
    },
  ];
}

/** The pages whose file is missing or differs. */
export function stalePages(root: string): readonly GeneratedPage[] {
  return generatedPages().filter(({ path, text }) => textAt(join(root, path)) !== text);
}

function protocolLinks(): readonly SectionLink[] {
  const folder = new URL("../../../packages/protocol/src/", import.meta.url).pathname;
  return globSync("**/*.ts", { cwd: folder })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => sectionLinks(file, readFileSync(folder + file, "utf8")));
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
