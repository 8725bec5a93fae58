import { existsSync, readFileSync } from "node:fs";
import { extname, relative } from "node:path";
import { codings, type Coding } from "./compression.ts";
import { filesBelow } from "./page-sources.ts";

/** One file of the page. */
export interface PageFile {
  /** From the root of the page: `/index.html`, `/assets/main-4f2a.js`. */
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
  /** Its name changes with its content. */
  readonly immutable: boolean;
  /** The same content compressed, by the name of the coding; empty where it was not worth it. */
  readonly coded: Partial<Readonly<Record<Coding, Buffer>>>;
}

const types: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
  }),
);

/** Reads the files of a folder into memory: a later build cannot pull them away from under whoever serves them. */
export function readPage(folder: string): readonly PageFile[] {
  const extensions = new Set(codings.map(({ extension }) => extension));
  return filesBelow(folder)
    .filter((file) => !extensions.has(extname(file)))
    .map((file) => {
      const path = `/${relative(folder, file).replaceAll("\\", "/")}`;
      const type = types.get(extname(file)) ?? "application/octet-stream";
      return {
        path,
        type,
        content: readFileSync(file),
        immutable: path.startsWith("/assets/"),
        coded: readCoded(file),
      };
    });
}

function readCoded(file: string): PageFile["coded"] {
  const found = codings.filter(({ extension }) => existsSync(file + extension));
  return Object.fromEntries(found.map(({ name, extension }) => [name, readFileSync(file + extension)]));
}
