import { type PageFile, pageBuiltBeside } from "@grantway/built-page";
import { consoleSources } from "./page-sources.ts";

/** The files of the console. @throws {Error} when it cannot be built, with the builder's words. */
export function consolePage(): Promise<readonly PageFile[]> {
  return pageBuiltBeside(consoleSources);
}

export type { PageFile };
