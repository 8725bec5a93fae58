import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * The page as files. Where the sources are (a clone) it is built at first use, into `dist/` under a name made of their
 * content; where they are not (a package) what was built before is taken. docs/adr/0010 says why.
 */

/** One file of the page. */
export interface PageFile {
  /** From the root of the server: `/index.html`, `/assets/main-4f2a.js`. */
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
  /** Its name changes with its content. */
  readonly immutable: boolean;
}

const home = fileURLToPath(new URL("..", import.meta.url));

/** A fingerprint, which is what a folder in `dist` is called. */
const named = /^[0-9a-f]{16}$/;

/** What goes into the page; when one of them changes, it is built again. */
const inputs = [
  "index.html",
  "package.json",
  "src/built-page.ts",
  "src/browser",
  "../../packages/ui/package.json",
  "../../packages/ui/src",
];

/**
 * The files of the page, read into memory, building them first when they are not up to date.
 *
 * @param folder - the folder of this package.
 * @param say - hears one sentence when there is something to wait for.
 * @throws {Error} when the page cannot be built, with the builder's words.
 */
export async function builtPage({
  folder = home,
  say,
}: {
  readonly folder?: string;
  readonly say: (sentence: string) => void;
}): Promise<readonly PageFile[]> {
  const dist = join(folder, "dist");
  if (!existsSync(join(folder, "src/browser"))) return read(onlyFolderOf(dist));
  const wanted = join(dist, fingerprint(folder));
  if (existsSync(wanted)) return read(wanted);
  say("Building the page of grantway serve; this happens once.");
  const beside = await besideOf(dist);
  await build(folder, beside);
  const files = read(beside);
  await keep(beside, wanted);
  return files;
}

function onlyFolderOf(dist: string): string {
  const [built] = existsSync(dist) ? readdirSync(dist).filter((name) => !name.startsWith(".")) : [];
  if (built !== undefined) return join(dist, built);
  throw new Error(`The page of grantway serve is missing from ${dist}: install the package again.`);
}

function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesBelow(join(folder, input)))) {
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** The file itself, or all files below a folder, always in the same order. */
function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (extname(path) !== "") return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
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

async function build(folder: string, outDir: string): Promise<void> {
  const vite = await import("vite");
  await vite.build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    mode: "production",
    // Whatever NODE_ENV says here: what is built is kept under the name of its sources alone. Both must be said, or
    // components would be compiled for one React and run with the other.
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
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

const types: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
  }),
);

function read(folder: string): readonly PageFile[] {
  return filesBelow(folder).map((file) => {
    const path = `/${relative(folder, file).replaceAll("\\", "/")}`;
    const type = types.get(extname(file)) ?? "application/octet-stream";
    return { path, type, content: readFileSync(file), immutable: path.startsWith("/assets/") };
  });
}
