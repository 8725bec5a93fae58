import { dirname } from "node:path/posix";
import { readSource, type Source } from "./read-source.ts";
import { type Zone, zones } from "./rules.ts";
import type { SourceTree } from "./source-tree.ts";

/** The part of a package.json the rules read. */
export interface Manifest {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A workspace: a folder with a package.json. */
export interface Workspace {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Everything the rules look at, read once. */
export interface House {
  readonly workspaces: readonly Workspace[];
  readonly sources: readonly Source[];
  readonly paths: ReadonlySet<string>;
  /** Other texts, by path: the documents that comments refer to, and SQL in files of its own. */
  readonly texts: ReadonlyMap<string, string>;
  /** The manifest at the root, whose tools every workspace may use in tests. */
  readonly root: Manifest;
  /** The workspace a file belongs to. */
  workspaceOf(path: string): Workspace | undefined;
  /** The zone whose rules apply to a file. */
  zoneOf(path: string): Zone | undefined;
}

/** Parses the tree. */
export function readHouse(tree: SourceTree): House {
  const workspaces = [...tree]
    .filter(([path]) => path.endsWith("/package.json"))
    .map(([path, text]) => ({ folder: dirname(path), manifest: JSON.parse(text) as Manifest }));
  return {
    workspaces,
    sources: [...tree]
      .filter(([path]) => /\.(ts|tsx|js|mjs)$/.test(path))
      .map(([path, text]) => readSource(path, text)),
    paths: new Set([...tree.keys()].filter((path) => !isText(path))),
    texts: new Map([...tree].filter(([path]) => isText(path))),
    root: JSON.parse(tree.get("package.json") ?? '{"name":""}') as Manifest,
    workspaceOf: finderOf(workspaces),
    zoneOf: finderOf(zones),
  };
}

/** Whether the file only runs in tests: it may import more, and nothing else may import it. */
export function isTest(path: string): boolean {
  return /(\.test|-for-tests)\.tsx?$|\/(testing|contracts)\//.test(path) || /^(e2e|conformance)\//.test(path);
}

function isText(path: string): boolean {
  return /\.(md|sql)$/.test(path);
}

/** Finds the deepest of these folders that a file is in. */
function finderOf<T extends { readonly folder: string }>(all: readonly T[]): (path: string) => T | undefined {
  const deepestFirst = all
    .toSorted((a, b) => b.folder.length - a.folder.length)
    .map((one) => ({ one, prefix: `${one.folder}/` }));
  return (path) => deepestFirst.find(({ prefix }) => path.startsWith(prefix))?.one;
}
