import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Makes the `dist/` of a package, the folder that is published: JavaScript and declarations, and a package.json of its
 * own. Inside the repository everything runs from source, so `exports` of the real package.json point there.
 */

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const compiler = join(root, "node_modules/.bin/tsc");

/** Builds the package in this folder by each of its `tsconfig.build*.json`. @throws {Error} with the compiler's words */
export function buildPackage(folder: string): void {
  const dist = join(folder, "dist");
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const name of readdirSync(folder).filter((one) => /^tsconfig\.build.*\.json$/.test(one))) {
    const { status, stdout } = spawnSync(compiler, ["-p", join(folder, name)], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${folder} cannot be built by ${name}:\n${stdout}`);
  }
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  writeFileSync(join(dist, "package.json"), `${JSON.stringify(published(manifest), undefined, 2)}\n`);
  cpSync(join(root, "LICENSE"), join(dist, "LICENSE"));
  cpSync(join(folder, "README.md"), join(dist, "README.md"));
}

/** The manifest of what is published: without what only the repository needs. */
export function published(manifest: Manifest): object {
  const { exports, devDependencies: _, scripts: __, private: ___, ...others } = manifest;
  const entries = Object.entries(exports).map(([entry, source]) => [entry, built(source)] as const);
  return { ...others, exports: Object.fromEntries(entries), sideEffects: false };
}

/** `./src/x.ts` becomes `./x.js` with its declarations. */
function built(source: string): { readonly types: string; readonly default: string } {
  const file = source.replace("./src/", "./").replace(/\.tsx?$/, "");
  return { types: `${file}.d.ts`, default: `${file}.js` };
}
