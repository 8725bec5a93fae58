import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { compressBelow } from "./compression.ts";

it("a file that is worth it gets a copy in each coding, and a short one none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "grantway-compression-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const long = "long ".repeat(1000);
  await writeFile(join(folder, "long.js"), long);
  await writeFile(join(folder, "short.js"), "short");
  await compressBelow(folder);
  expect((await readdir(folder)).toSorted()).toEqual(["long.js", "long.js.br", "long.js.gz", "short.js"]);
  expect(brotliDecompressSync(await readFile(join(folder, "long.js.br"))).toString()).toBe(long);
  expect(gunzipSync(await readFile(join(folder, "long.js.gz"))).toString()).toBe(long);
});
