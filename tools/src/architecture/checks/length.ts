import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import { longest } from "../rules.ts";

/** A file must be short enough to read in one sitting. */
export function checkLength(house: House): readonly Problem[] {
  return house.sources.flatMap(({ path, codeLines }) => {
    const most = isTest(path) ? longest.test : longest.source;
    if (codeLines <= most) return [];
    const message = `${codeLines} lines of code, at most ${most}. Give one of its jobs a file of its own.`;
    return [{ rule: "length", file: path, line: 1, message }];
  });
}
