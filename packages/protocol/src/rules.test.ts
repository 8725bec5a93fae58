import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const loading = /^(?:import|export) (?!type )[^"]*from "(\.[^"]+)";$/gm;

/** The files that are loaded with this one. */
function loadedWith(file: URL, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file.href)) return seen;
  const imported = readFileSync(file, "utf8").matchAll(loading);
  return [...imported].reduce(
    (all, [, specifier = ""]) => loadedWith(new URL(specifier, file), all),
    new Set([...seen, file.href]) as ReadonlySet<string>,
  );
}

it("loads a handful of files, so that a thread that writes starts in no time", () => {
  const files = [...loadedWith(new URL("rules.ts", import.meta.url))].map((href) => href.split("/").at(-1));
  expect(files).toContain("grant.ts");
  expect(files.length).toBeLessThanOrEqual(11);
});
