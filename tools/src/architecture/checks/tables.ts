import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";

const table = /^(?:export )?const (\w+): (?:Readonly<|Partial<)*Record<string\b/gm;

/**
 * A table that is looked up by arbitrary text must be a `Map`, or its file must use `Object.hasOwn`. A plain object
 * also answers for `constructor` and other inherited names, and one day the text comes from outside.
 */
export function checkTables(house: House): readonly Problem[] {
  return house.sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(table)]
        .filter(([, name]) => !text.includes(`Object.hasOwn(${name}, `))
        .map(({ index, 1: name }) => ({
          rule: "tables",
          file: path,
          line: text.slice(0, index).split("\n").length,
          message: `${name} answers for constructor as well. Make it a Map, or ask Object.hasOwn first.`,
        })),
    );
}
