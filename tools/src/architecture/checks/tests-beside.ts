import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../read-source.ts";
import { testsBeside } from "../tests-elsewhere.ts";
import { carriesSpecification } from "./specifications.ts";

/** Every file of a package has its test beside it, except ports, types, an entry, and files that a suite elsewhere tests. */
export function checkTestsBeside(house: House): readonly Problem[] {
  return house.sources
    .filter((source) => needsTest(house, source))
    .map(({ path }) => ({
      rule: "tests",
      file: path,
      line: 1,
      message: `${testOf(path)} is missing. Every file that does something has its test beside it.`,
    }));
}

/** `a/x.ts` is tested by `a/x.test.ts`. */
function testOf(path: string): string {
  return path.replace(/\.(ts|tsx|js|mjs)$/, ".test.ts");
}

function needsTest(house: House, source: Source): boolean {
  const { path } = source;
  if (!testsBeside.folders.some((folder) => path.startsWith(`${folder}/`)) || !path.includes("/src/"))
    return false;
  if (isTest(path) || house.paths.has(testOf(path))) return false;
  if (carriesSpecification(path)) return true;
  if (source.typesOnly || path.endsWith("/index.ts") || path.includes("/ports/")) return false;
  return !provenElsewhere(house, path);
}

/** A suite elsewhere counts only if it exists. */
function provenElsewhere(house: House, path: string): boolean {
  const suite = testsBeside.provenElsewhere.find(({ folder }) => path.startsWith(`${folder}/`));
  return suite !== undefined && [...house.paths].some((one) => one.startsWith(`${suite.by}/`));
}
