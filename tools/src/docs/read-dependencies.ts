import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dependency } from "./dependencies-page.ts";

interface Manifest {
  readonly name: string;
  readonly licence?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const groups = ["packages", "apps", "examples"];
const singles = [".", "bench", "conformance", "e2e", "tools"];

/** Every foreign package that a package.json of this repository names, once for each version. */
export function readDependencies(root: string): readonly Dependency[] {
  const folders = [
    ...singles,
    ...groups.flatMap((group) => readdirSync(join(root, group)).map((one) => join(group, one))),
  ];
  const manifests = folders
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => ({ folder, manifest: read(join(root, folder)) }));
  const ours = new Set(manifests.map(({ manifest }) => manifest.name));
  const found = new Map<string, Dependency>();
  for (const { folder, manifest } of manifests) {
    for (const [name, version] of declared(manifest)) {
      if (!ours.has(name)) found.set(`${name}@${version}`, withLicence(root, folder, { name, version }));
    }
  }
  return [...found.values()];
}

function declared(manifest: Manifest): readonly (readonly [string, string])[] {
  return Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
}

/** Looks beside the workspace first, as Node does. */
function withLicence(root: string, folder: string, dependency: Dependency): Dependency {
  const installed = [join(root, folder), root]
    .map((place) => join(place, "node_modules", dependency.name))
    .find((place) => existsSync(join(place, "package.json")));
  const licence = installed === undefined ? undefined : read(installed).license;
  return licence === undefined ? dependency : { ...dependency, licence };
}

function read(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
