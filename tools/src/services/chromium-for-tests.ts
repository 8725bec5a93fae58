import { bringChromium } from "./chromium.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    /** Path of the browser, for `inject("chromium")`. */
    readonly chromium: string;
  }
}

/** What the runner hands a global set-up, as far as it is used here. */
interface TestRun {
  readonly provide: (name: "chromium", path: string) => void;
}

/** Global set-up of the browser tests: finds a Chromium, or fails and says what to install. */
export async function setup(project: TestRun): Promise<void> {
  project.provide("chromium", await bringChromium());
}
