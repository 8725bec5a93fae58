import { expect, it } from "vitest";
import { compressedSize, firstLoad } from "./first-load.ts";
import type { PageFile } from "./page-file.ts";

function file(path: string, text: string, coded: PageFile["coded"] = {}): PageFile {
  return { path, type: "text/plain", content: Buffer.from(text), immutable: true, coded };
}

it("the first load of a page is what its document names and what that begins with, and nothing that comes later", () => {
  const files = [
    file("/index.html", '<link href="./assets/a.css"><script src="./assets/a.js">'),
    file("/assets/a.css", "body {}"),
    file("/assets/a.js", 'import{x}from"./b.js";const later=()=>import("./c.js")', {
      gzip: Buffer.from("12345"),
    }),
    file("/assets/b.js", 'import "./a.js";'),
    file("/assets/c.js", ""),
  ];
  const first = firstLoad(files);
  expect(first.map(({ path }) => path).toSorted()).toEqual([
    "/assets/a.css",
    "/assets/a.js",
    "/assets/b.js",
    "/index.html",
  ]);
  expect(compressedSize(first.filter(({ path }) => path.startsWith("/assets/a")))).toBe(12);
});
