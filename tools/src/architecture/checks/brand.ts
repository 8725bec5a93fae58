import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../read-source.ts";
import { brand } from "../rules.ts";

/** Only the proving functions set a brand, each its own (principle P4). Tests may set any. */
export function checkBrand(house: House): readonly Problem[] {
  return house.sources
    .filter(({ path }) => !isTest(path) && path !== brand.home)
    .flatMap((source) => imports(source).concat(calls(source)));
}

function imports(source: Source): readonly Problem[] {
  if (source.path === brand.passedOnBy || proverOf(source.path) !== undefined) return [];
  return source.imports
    .filter(({ names }) => names.includes(brand.name))
    .map(({ line }) => ({
      rule: "brand",
      file: source.path,
      line,
      message: `Only a proving function may import ${brand.name}. Ask the function that proves it, or add a prover to tools/src/architecture/rules.ts.`,
    }));
}

function calls(source: Source): readonly Problem[] {
  const prover = proverOf(source.path);
  if (prover === undefined) return [];
  return source.calls
    .filter(({ name }) => name.split(" ")[0] === brand.name && name !== `${brand.name} ${prover.proof}`)
    .map(({ line }) => ({
      rule: "brand",
      file: source.path,
      line,
      message: `This file proves ${prover.proof} and nothing else. Write ${brand.name}<${prover.proof}>(…).`,
    }));
}

function proverOf(path: string) {
  return brand.provers.find(({ file }) => file === path);
}
