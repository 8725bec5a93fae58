import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** A page, before it is built. */
export interface PageSources {
  /** What it is called in sentences: "the page of grantway serve". */
  readonly name: string;
  /** The folder of its package, with `index.html` and `src/browser`. */
  readonly folder: string;
  /** What goes into it from elsewhere, seen from the folder; when one of them changes, it is built again. */
  readonly inputs: readonly string[];
  /**
   * How its files name each other: from the root of the server, or by where they are, so that it can be served below any
   * path. Then whoever serves `index.html` puts its own path before the addresses in it.
   */
  readonly base: "/" | "./";
  /** Whether its files are compressed once, as is worth it where they go over a network. */
  readonly compressed?: boolean;
}

/** Its own files, and how it is built. */
const always = ["index.html", "package.json", "src/browser"];
const builder = ["built-page.ts", "compression.ts"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** A name made of the content of everything that goes into the page: 16 hexadecimal digits. */
export function fingerprint({ folder, inputs }: PageSources): string {
  const hash = createHash("sha256");
  const paths = [...always, ...inputs].map((input) => join(folder, input));
  for (const file of [...paths, ...builder].flatMap(filesBelow)) {
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** The file itself, or all files below a folder, always in the same order. */
export function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (extname(path) !== "") return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
