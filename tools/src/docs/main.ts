/*
 * `npm run docs`: writes the pages that are generated from source. With `--check` it writes nothing and fails when a page
 * is stale, or when docs/dependencies.md, which people write, disagrees with the package.json files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dependencyProblems } from "./dependencies-page.ts";
import { stalePages } from "./pages.ts";
import { readDependencies } from "./read-dependencies.ts";

const root = new URL("../../..", import.meta.url).pathname;
const check = process.argv.includes("--check");
const stale = stalePages(root);
for (const { path, text } of stale) {
  if (check) console.error(`${path} is stale. Run npm run docs.`);
  else writeFileSync(join(root, path), text);
  if (!check) console.log(`${path} written.`);
}
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const problems = dependencyProblems(page, readDependencies(root));
for (const problem of problems) console.error(`docs/dependencies.md: ${problem}`);
process.exitCode = problems.length > 0 || (check && stale.length > 0) ? 1 : 0;
