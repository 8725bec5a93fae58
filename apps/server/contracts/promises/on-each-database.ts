import { afterAll, beforeAll, describe } from "vitest";
import { databases } from "../place.ts";
import { openPlatform, type Platform } from "./platform.ts";

/** Runs promises on a platform on each database. Its tests share it, and make organisations of their own. */
export function onEachDatabase(title: string, suite: (platform: () => Platform) => void): void {
  describe.each(databases)(`${title}, on %s`, (kind) => {
    let platform: Platform | undefined;
    beforeAll(async () => {
      platform = await openPlatform(kind);
    });
    afterAll(() => platform?.close());
    suite(() => {
      if (platform === undefined) throw new Error("the platform is opened before the tests");
      return platform;
    });
  });
}
