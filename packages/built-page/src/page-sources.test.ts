import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fingerprint } from "./page-sources.ts";

it("a page is named by its content, by what goes into it from elsewhere, and by nothing else", async () => {
  const root = await mkdtemp(join(tmpdir(), "grantway-page-sources-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = join(root, "page");
  await mkdir(join(folder, "src/browser"), { recursive: true });
  const sources = { name: "a page", folder, inputs: ["../elsewhere.ts"], base: "/" } as const;
  const names = [fingerprint(sources)];
  for (const file of ["page/index.html", "page/src/browser/main.ts", "elsewhere.ts"]) {
    await writeFile(join(root, file), file);
    names.push(fingerprint(sources));
  }
  expect(new Set(names).size).toBe(4);
  await writeFile(join(folder, "notes.txt"), "not of the page");
  expect(fingerprint(sources)).toBe(names[3]);
  expect(names[3]).toMatch(/^[0-9a-f]{16}$/);
});
