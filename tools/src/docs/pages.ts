import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeConfiguration } from "@grantway/server/configuration";
import { configurationPage } from "./configuration-page.ts";

/** A page under docs that is made from source. */
export interface GeneratedPage {
  /** Path from the repository's root. */
  readonly path: string;
  /** What it should hold now. */
  readonly text: string;
}

/** Every generated page, as the source stands. */
export function generatedPages(): readonly GeneratedPage[] {
  return [{ path: "docs/configuration.md", text: configurationPage(describeConfiguration()) }];
}

/** The pages whose file is missing or says something else. */
export function stalePages(root: string): readonly GeneratedPage[] {
  return generatedPages().filter(({ path, text }) => textAt(join(root, path)) !== text);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
