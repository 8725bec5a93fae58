import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files the rules look at: text by path from the root, forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

const folders = ["packages", "apps", "examples", "bench", "conformance", "e2e", "tools"];
const looked = /(^|\/)package\.json$|\.(ts|tsx|js|mjs|css|sql)$/;
const skipped = new Set(["node_modules", "dist", "coverage", ".grantway", ".cache"]);

/** Reads the workspaces below `root`, the root's package.json, and the documents that comments refer to. */
export function readSourceTree(root: string): SourceTree {
  const decided = readdirSync(join(root, "docs/adr")).map((name) => `docs/adr/${name}`);
  const paths = [
    "package.json",
    "ARCHITECTURE.md",
    ...decided,
    ...folders.flatMap((folder) => filesBelow(root, folder)),
  ];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(root, path);
    return looked.test(path) ? [path] : [];
  });
}
