import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readPage } from "./page-file.ts";

it("a page is its files by their addresses, each with its copies, which are no files of their own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "grantway-page-file-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets/a-1.js"), "plain");
  await writeFile(join(folder, "assets/a-1.js.br"), "brotli");
  await writeFile(join(folder, "theme.bin"), "?");
  expect(readPage(folder)).toEqual([
    {
      path: "/assets/a-1.js",
      type: "text/javascript; charset=utf-8",
      content: Buffer.from("plain"),
      immutable: true,
      coded: { br: Buffer.from("brotli") },
    },
    {
      path: "/theme.bin",
      type: "application/octet-stream",
      content: Buffer.from("?"),
      immutable: false,
      coded: {},
    },
  ]);
});
