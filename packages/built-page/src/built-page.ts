import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { compressBelow } from "./compression.ts";
import { type PageFile, readPage } from "./page-file.ts";
import { fingerprint, type PageSources } from "./page-sources.ts";

/*
 * Where the sources are the page is built into `dist/` under a name made of their content; where they are not, what was
 * built before is taken. docs/adr/0010 says why.
 */

/** A fingerprint, which is what a folder in `dist` is called. */
const named = /^[0-9a-f]{16}$/;

/**
 * The files of a page that was built before, read into memory; `undefined` where it has to be built, or built again.
 *
 * @throws {Error} where neither the sources nor the page are there.
 */
export function keptPage(sources: PageSources): readonly PageFile[] | undefined {
  const dist = distOf(sources);
  if (!existsSync(join(sources.folder, "src/browser"))) return readPage(onlyFolderOf(dist, sources));
  const wanted = join(dist, fingerprint(sources));
  return existsSync(wanted) ? readPage(wanted) : undefined;
}

/**
 * The files of a page, read into memory, building them first when they are not up to date.
 *
 * @param say - hears one sentence when there is something to wait for.
 * @throws {Error} when the page cannot be built, with the builder's words.
 */
export async function builtPage(
  sources: PageSources,
  say: (sentence: string) => void,
): Promise<readonly PageFile[]> {
  const kept = keptPage(sources);
  if (kept !== undefined) return kept;
  say(`Building ${sources.name}; this happens once.`);
  const wanted = join(distOf(sources), fingerprint(sources));
  const beside = await besideOf(dirname(wanted));
  await build(sources, beside);
  if (sources.compressed === true) await compressBelow(beside);
  const files = readPage(beside);
  await keep(beside, wanted);
  return files;
}

function distOf({ folder }: PageSources): string {
  return join(folder, "dist");
}

function onlyFolderOf(dist: string, { name }: PageSources): string {
  const [built] = existsSync(dist) ? readdirSync(dist).filter((entry) => !entry.startsWith(".")) : [];
  if (built !== undefined) return join(dist, built);
  throw new Error(`What belongs to ${name} is missing from ${dist}: install the package again.`);
}

/** A folder to build in: beside the others, or, where nothing may be written there, a temporary one. */
async function besideOf(dist: string): Promise<string> {
  try {
    await mkdir(dist, { recursive: true });
    return await mkdtemp(join(dist, ".building-"));
  } catch {
    return mkdtemp(join(tmpdir(), "grantway-page-"));
  }
}

async function build({ folder, base }: PageSources, outDir: string): Promise<void> {
  const vite = await import("vite");
  await vite.build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    mode: "production",
    base,
    // Whatever NODE_ENV says here: what is built is kept under the name of its sources alone. Both must be said, or
    // components would be compiled for one React and run with the other.
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    // Scripts beside a page may load more of themselves, as the page does.
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      // No polyfill and nothing inlined: the content security policy would refuse both.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
}

/**
 * Two processes may build at once: whoever is first gives the folder its name, and the other's goes. So do the folders of
 * older sources.
 */
async function keep(beside: string, wanted: string): Promise<void> {
  await rename(beside, wanted).catch(() => remove(beside));
  const dist = dirname(wanted);
  const others = await readdir(dist).catch(() => []);
  const older = others.filter((name) => named.test(name) && name !== basename(wanted));
  await Promise.all(older.map((name) => remove(join(dist, name))));
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
