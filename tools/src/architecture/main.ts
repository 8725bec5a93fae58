/*
 * `npm run check:architecture`: checks the source against the map in rules.ts. It reads files and runs none of them.
 * Exit code 1 with one line for each broken rule; the argument can name another root than this repository.
 */
import { checkArchitecture } from "./check.ts";
import { formatProblem } from "./problem.ts";
import { readSourceTree } from "./source-tree.ts";

const root = process.argv[2] ?? new URL("../../..", import.meta.url).pathname;
const problems = checkArchitecture(readSourceTree(root));
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? "The architecture holds." : `${problems.length} rules are broken.`);
process.exitCode = problems.length === 0 ? 0 : 1;
