import { type House, isTest, type Manifest, type Workspace } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../read-source.ts";
import { refusalOf } from "./imports.ts";
import { targetOf } from "../specifier.ts";

/** A package.json names what its files import, and nothing else. */
export function checkDependencies(house: House): readonly Problem[] {
  return house.workspaces.flatMap((workspace) => {
    const sources = house.sources.filter(({ path }) => house.workspaceOf(path) === workspace);
    const uses = sources.flatMap((source) => usesOf(house, source));
    return [...undeclared(house, workspace, uses), ...unused(house, workspace, uses)];
  });
}

interface Use {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

function usesOf(house: House, source: Source): readonly Use[] {
  // An import that is forbidden anyway is not reported as missing from a package.json.
  const imports = source.imports.filter((one) => refusalOf(house, source, one) === undefined);
  return imports.flatMap(({ specifier, line }) => {
    const target = targetOf(house, source.path, specifier);
    const use = { file: source.path, line };
    if (target.kind === "ours") return [{ ...use, name: target.workspace.manifest.name }];
    return target.kind === "theirs" ? [{ ...use, name: target.name }] : [];
  });
}

function undeclared(house: House, workspace: Workspace, uses: readonly Use[]): readonly Problem[] {
  const { manifest } = workspace;
  return uses
    .filter(({ name, file }) => {
      if (name === manifest.name || name in runtimeOf(manifest)) return false;
      return !isTest(file) || !(name in { ...manifest.devDependencies, ...house.root.devDependencies });
    })
    .map(({ name, file, line }) => ({
      rule: "dependencies",
      file,
      line,
      message: `${name} is not declared. Add it to ${workspace.folder}/package.json and docs/dependencies.md.`,
    }));
}

function unused(house: House, workspace: Workspace, uses: readonly Use[]): readonly Problem[] {
  const { manifest, folder } = workspace;
  const unimported = house.zoneOf(`${folder}/package.json`)?.unimported ?? [];
  const inSource = new Set(
    uses.filter(({ file }) => !isTest(file) || isTest(`${folder}/x.ts`)).map(({ name }) => name),
  );
  const anywhere = new Set(uses.map(({ name }) => name));
  const idle = [
    ...Object.keys(manifest.dependencies ?? {}).filter((name) => !inSource.has(name)),
    ...Object.keys(manifest.devDependencies ?? {}).filter(
      (name) => !anywhere.has(name.replace(/^@types\//, "")),
    ),
  ];
  return idle
    .filter((name) => !unimported.includes(name))
    .map((name) => ({
      rule: "dependencies",
      file: `${folder}/package.json`,
      line: 1,
      message: `${name} is declared but nothing imports it (for a dependency: nothing but tests). Remove or move it.`,
    }));
}

/** A peer is brought by whoever uses the package. */
function runtimeOf(manifest: Manifest): Readonly<Record<string, string>> {
  return { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
}
