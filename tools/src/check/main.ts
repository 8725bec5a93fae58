import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { runSteps } from "./run-steps.ts";

/*
 * `npm run check`: every script `check:…` of the root, side by side on all cores, in the order in which they are listed. npm
 * puts the programs they name on the path.
 */

const manifest = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const steps = Object.entries(manifest.scripts)
  .filter(([name]) => name.startsWith("check:"))
  .map(([name, command]) => ({ name, command }));

const passed = await runSteps(steps, {
  atOnce: availableParallelism(),
  // The compiler and the linter are written in Go: given memory, they collect less often, which is a third of their time.
  env: { GOGC: "400", ...process.env },
  onRan({ name, passed: right, output }) {
    console.log(`${right ? "passed" : "FAILED"} ${name}\n${output}`);
  },
});
process.exitCode = passed ? 0 : 1;
