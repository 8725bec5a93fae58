import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Import, Source } from "../read-source.ts";
import { decisions } from "../rules.ts";
import { targetOf } from "../specifier.ts";

/** A decision is a generator that waits only for the statements of its transaction, and reaches nothing else. */
export function checkDecisions(house: House): readonly Problem[] {
  return house.sources
    .filter(({ path }) => path.startsWith(`${decisions.folder}/`) && !isTest(path))
    .flatMap((source) => [waiting(source), reaching(house, source)].flat());
}

function waiting({ path, waits }: Source): readonly Problem[] {
  return waits.map(({ line }) => ({
    rule: "decisions",
    file: path,
    line,
    message: "A decision waits for its transaction alone. Yield a statement, or do this before the decision.",
  }));
}

function reaching(house: House, { path, imports }: Source): readonly Problem[] {
  return imports
    .filter((one) => !mayImport(house, path, one))
    .map(({ specifier, line }) => ({
      rule: "decisions",
      file: path,
      line,
      message: `A decision does not reach ${specifier}: it runs on whichever database.`,
    }));
}

function mayImport(house: House, path: string, { specifier }: Import): boolean {
  const target = targetOf(house, path, specifier);
  if (target.kind === "ours") return house.zoneOf(`${target.workspace.folder}/`)?.pure === true;
  if (target.kind !== "file") return false;
  return [`${decisions.folder}/`, ...decisions.mayImport].some((allowed) => target.path.startsWith(allowed));
}
