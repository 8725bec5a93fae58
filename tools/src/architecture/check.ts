import { checkBrand } from "./checks/brand.ts";
import { checkCycles } from "./checks/cycles.ts";
import { checkDecisions } from "./checks/decisions.ts";
import { checkDependencies } from "./checks/dependencies.ts";
import { checkImports } from "./checks/imports.ts";
import { checkLength } from "./checks/length.ts";
import { checkNames } from "./checks/names.ts";
import { checkOperations } from "./checks/operations.ts";
import { checkPurity } from "./checks/purity.ts";
import { checkReferences } from "./checks/references.ts";
import { checkSpecifications } from "./checks/specifications.ts";
import { checkTables } from "./checks/tables.ts";
import { checkTestsBeside } from "./checks/tests-beside.ts";
import { checkWords } from "./checks/words.ts";
import { readHouse } from "./house.ts";
import type { Problem } from "./problem.ts";
import type { SourceTree } from "./source-tree.ts";

const checks = [
  checkImports,
  checkPurity,
  checkCycles,
  checkDecisions,
  checkBrand,
  checkOperations,
  checkNames,
  checkTestsBeside,
  checkSpecifications,
  checkReferences,
  checkLength,
  checkWords,
  checkTables,
  checkDependencies,
];

/** Every broken rule, by file and line. */
export function checkArchitecture(tree: SourceTree): readonly Problem[] {
  const house = readHouse(tree);
  return checks
    .flatMap((check) => check(house))
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
