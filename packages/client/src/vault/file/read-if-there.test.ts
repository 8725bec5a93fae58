import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readIfThere } from "./read-if-there.ts";

it("reads a file, tells one that is not there, and fails in a sentence for what cannot be read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "grantway-read-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "key"), "text");
  expect(await readIfThere(join(folder, "key"))).toBe("text");
  expect(await readIfThere(join(folder, "none"))).toBeUndefined();
  await expect(readIfThere(folder)).rejects.toMatchObject({ code: "vault_unreachable" });
});
