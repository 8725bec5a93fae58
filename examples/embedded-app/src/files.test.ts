import { expect, it } from "vitest";
import { scriptAt } from "./files.ts";

it("scripts of the page and the kit are handed out without their types, and no other file is", async () => {
  await expect(scriptAt("/page/main.ts")).resolves.toContain('from "/kit/browser/index.ts"');
  await expect(scriptAt("/kit/browser/dashboard.ts")).resolves.not.toContain("interface Dashboard");
  for (const path of [
    "/page/../app.ts",
    "/page/other.ts",
    "/kit/../package.json",
    "/kit/browser/%2e%2e/x.ts",
    "/app.ts",
  ]) {
    await expect(scriptAt(path)).resolves.toBeUndefined();
  }
});
