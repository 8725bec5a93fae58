import { type House, isTest, type Workspace } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Import, Source } from "../read-source.ts";
import { testsMayImport, type Zone } from "../rules.ts";
import { type Target, targetOf } from "../specifier.ts";

/** Who may import whom, and only through what a package exports. */
export function checkImports(house: House): readonly Problem[] {
  const homeless = house.workspaces
    .filter(({ folder }) => house.zoneOf(`${folder}/package.json`) === undefined)
    .map(({ folder }) => ({
      rule: "imports",
      file: `${folder}/package.json`,
      line: 1,
      message: `${folder} is not on the map. Add it to tools/src/architecture/rules.ts and docs/architecture.md.`,
    }));
  return [...homeless, ...house.sources.flatMap((source) => importsOf(house, source))];
}

function importsOf(house: House, source: Source): readonly Problem[] {
  return source.imports.flatMap((one) => {
    const message = refusalOf(house, source, one);
    return message === undefined ? [] : [{ rule: "imports", file: source.path, line: one.line, message }];
  });
}

/** Why the map refuses this import, or `undefined` when it does not. */
export function refusalOf(house: House, source: Source, one: Import): string | undefined {
  const zone = house.zoneOf(source.path);
  if (zone === undefined) return undefined;
  return refusal({ house, source, zone, target: targetOf(house, source.path, one.specifier), one });
}

interface Question {
  readonly house: House;
  readonly source: Source;
  readonly zone: Zone;
  readonly target: Target;
  readonly one: Import;
}

function refusal(question: Question): string | undefined {
  const { target } = question;
  if (target.kind === "builtin") return ofBuiltin(question, target.name);
  if (target.kind === "file") return ofFile(question, target.path);
  return target.kind === "ours"
    ? ofOurs(question, target.workspace, target.entry)
    : ofTheirs(question, target.name);
}

function ofBuiltin({ source, zone }: Question, name: string): string | undefined {
  if (zone.node || isTest(source.path)) return undefined;
  return `${zone.folder} may not import ${name}. Take what you need as an argument or a port.`;
}

function ofFile({ house, source, zone }: Question, path: string): string | undefined {
  const here = house.workspaceOf(source.path);
  if (house.workspaceOf(path) !== here) {
    return `${path} is in another package. Import that package by its name, through its exports.`;
  }
  if (isTest(path) && !isTest(source.path)) return `${path} is for tests. Only tests may import it.`;
  const theirZone = house.zoneOf(path);
  // A zone inside a package is separate from it, a browser bundle for example.
  if (theirZone !== zone && !isTest(source.path)) {
    return `${path} belongs to the zone ${theirZone?.folder ?? "of nobody"}, which ${zone.folder} may not import.`;
  }
  return undefined;
}

function ofOurs({ source, zone, one }: Question, workspace: Workspace, entry: string): string | undefined {
  const { exports = {}, name } = workspace.manifest;
  if (exports[entry] === undefined) {
    return `${name} does not export "${entry}". Import one of: ${Object.keys(exports).join(", ") || "nothing"}.`;
  }
  if (entry === "./testing" && !isTest(source.path))
    return `${one.specifier} is for tests. Only tests may import it.`;
  const ofTests = isTest(source.path) ? [...testsMayImport.ours, ...(zone.ofTests ?? [])] : [];
  const allowed: readonly string[] = [...zone.ours, ...ofTests];
  if (allowed.includes(name) || allowed.includes(one.specifier)) return undefined;
  return `${zone.folder} may not import ${one.specifier}. It may import of ours: ${allowed.join(", ") || "nothing"}.`;
}

function ofTheirs({ house, source, zone }: Question, name: string): string | undefined {
  if (zone.theirs === "declared" || zone.theirs.includes(name)) return undefined;
  if (isTest(source.path) && mayTest(house, source.path, name)) return undefined;
  return `${zone.folder} may not import ${name}. It may import: ${zone.theirs.join(", ") || "no foreign package"}.`;
}

/** A test may import the runners, and what its package declares as devDependencies. */
function mayTest(house: House, path: string, name: string): boolean {
  const development = house.workspaceOf(path)?.manifest.devDependencies ?? {};
  return testsMayImport.theirs.some((runner) => runner === name) || name in development;
}
