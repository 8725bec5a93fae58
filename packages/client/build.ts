import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Makes `dist/`, the folder that is published: JavaScript and declarations for Node 22 and newer, and a package.json of
 * its own. Inside the repository everything runs from source, so `exports` of the real package.json point there.
 *
 *   npm run build --workspace @grantway/client && npm publish packages/client/dist
 */

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const here = import.meta.dirname;
const dist = join(here, "dist");

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const compiler = join(here, "../../node_modules/.bin/tsc");
const { status } = spawnSync(compiler, ["-p", join(here, "tsconfig.build.json")], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const {
  exports,
  devDependencies: _,
  scripts: __,
  private: ___,
  ...manifest
} = JSON.parse(readFileSync(join(here, "package.json"), "utf8")) as Manifest;
const published = {
  ...manifest,
  exports: Object.fromEntries(Object.entries(exports).map(([entry, source]) => [entry, built(source)])),
  engines: { node: ">=22" },
  sideEffects: false,
};
writeFileSync(join(dist, "package.json"), `${JSON.stringify(published, undefined, 2)}\n`);
cpSync(join(here, "../../LICENSE"), join(dist, "LICENSE"));
cpSync(join(here, "README.md"), join(dist, "README.md"));

/** `./src/x.ts` becomes `./x.js` with its declarations. */
function built(source: string): { readonly types: string; readonly default: string } {
  const file = source.replace("./src/", "./").replace(/\.ts$/, "");
  return { types: `${file}.d.ts`, default: `${file}.js` };
}
