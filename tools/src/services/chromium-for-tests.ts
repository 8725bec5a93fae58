import type { TestProject } from "vitest/node";
import { bringChromium } from "./chromium.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is the only thing that can be merged
  interface ProvidedContext {
    /** Path of the browser, for `inject("chromium")`. */
    readonly chromium: string;
  }
}

/** Global set-up of the browser tests: there is a Chromium, or the run says what to install and fails. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await bringChromium());
}
