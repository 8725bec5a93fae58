import { basename, join } from "node:path/posix";
import type { House } from "../house.ts";
import type { Problem } from "../problem.ts";
import { emptyNames } from "../rules.ts";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A file is named after what it does, in kebab-case; there is one index.ts per package, and only it re-exports. */
export function checkNames(house: House): readonly Problem[] {
  const entries = new Set(
    house.workspaces.flatMap(({ folder, manifest }) =>
      Object.values(manifest.exports ?? {}).map((target) => join(folder, target)),
    ),
  );
  const named = [...house.paths].flatMap((path) => problem(path, nameRefusal(path)));
  const barrels = house.sources.flatMap(({ path, handsOnOnly }) =>
    problem(path, barrelRefusal(path, entries.has(path), handsOnOnly)),
  );
  return [...named, ...barrels];
}

function problem(file: string, message: string | undefined): readonly Problem[] {
  return message === undefined ? [] : [{ rule: "names", file, line: 1, message }];
}

function nameRefusal(path: string): string | undefined {
  const [stem = "", ...others] = basename(path).split(".");
  if (![stem, ...others.slice(0, -1)].every((part) => kebab.test(part))) {
    return `${basename(path)} is not kebab-case.`;
  }
  if (!emptyNames.has(stem)) return undefined;
  return `${basename(path)} does not say what it does. Name the file after its job.`;
}

function barrelRefusal(path: string, isEntry: boolean, handsOnOnly: boolean): string | undefined {
  if (isEntry) return undefined;
  if (basename(path) === "index.ts")
    return "Only what package.json exports is an index.ts. Name the file after its job.";
  return handsOnOnly ? "It only hands on what others export. Import those files themselves." : undefined;
}
