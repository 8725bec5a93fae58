import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import { impureGlobals, impureMembers } from "../purity-rules.ts";

/** Pure packages get clock, randomness, network and process as arguments (principle P5). Their tests are exempt. */
export function checkPurity(house: House): readonly Problem[] {
  return house.sources
    .filter(({ path }) => house.zoneOf(path)?.pure === true && !isTest(path))
    .flatMap(({ path, mentions }) =>
      mentions
        .filter(({ name }) => impureGlobals.has(name) || impureMembers.has(name))
        .map(({ name, line }) => ({
          rule: "purity",
          file: path,
          line,
          message: `${name} in a pure package. Take it as an argument or a port (or give your own variable another name).`,
        })),
    );
}
