import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { builtPage, keptPage } from "./built-page.ts";

let folder: string;
const said: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-page-test-"));
  said.length = 0;
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

const page = () => ({ name: "the page of a test", folder, inputs: ["more.txt"], base: "/" }) as const;
const built = () => builtPage(page(), (sentence) => said.push(sentence));

/** A page as small as can be. */
async function sources(script: string): Promise<void> {
  await mkdir(join(folder, "src/browser"), { recursive: true });
  await writeFile(join(folder, "index.html"), '<script type="module" src="./src/browser/main.ts"></script>');
  await writeFile(join(folder, "src/browser/main.ts"), script);
}

describe("the page, from its sources", () => {
  it("is built once, saying so, and again when a source changes", async () => {
    await sources("document.title = `first`;");
    const first = await built();
    expect(said).toHaveLength(1);
    expect(first.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/assets\/.*\.js$/),
      "/index.html",
    ]);
    expect(first[0]).toMatchObject({ type: "text/javascript; charset=utf-8", immutable: true });
    expect(await built()).toEqual(first);
    expect(said).toHaveLength(1);
    await sources("document.title = `second`;");
    const second = await built();
    expect(second[0]?.content.toString()).toContain("second");
    expect(said).toHaveLength(2);
    expect(await readdir(join(folder, "dist"))).toHaveLength(1);
  });

  it("is built by two at once without harm, and nothing half built stays", async () => {
    await sources("document.title = `twice`;");
    const [a, b] = await Promise.all([built(), built()]);
    expect(a).toEqual(b);
    expect(await readdir(join(folder, "dist"))).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it("is built for use, whatever NODE_ENV says: a test run sets it to something else", async () => {
    expect(process.env["NODE_ENV"]).toBe("test");
    await sources("document.title = process.env.NODE_ENV === 'production' ? 'for use' : 'for development';");
    const text = (await built())[0]?.content.toString();
    expect(text).toContain("for use");
    expect(text).not.toContain("for development");
  });

  it("is built again when something from elsewhere that goes into it changes", async () => {
    await sources("document.title = `whole`;");
    await built();
    await writeFile(join(folder, "more.txt"), "more");
    expect(keptPage(page())).toBeUndefined();
    await built();
    expect(said).toHaveLength(2);
    expect(keptPage(page())).toHaveLength(2);
  });

  it("may be compressed once, each file that is worth it, and be served below any path", async () => {
    await sources(`document.title = "${"long ".repeat(300)}";`);
    const files = await builtPage({ ...page(), base: "./", compressed: true }, () => undefined);
    const [script, shell] = files;
    expect(files).toHaveLength(2);
    expect(brotliDecompressSync(script?.coded.br ?? "")).toEqual(script?.content);
    expect(gunzipSync(script?.coded.gzip ?? "")).toEqual(script?.content);
    expect(shell?.coded).toEqual({});
    expect(shell?.content.toString()).toContain('src="./assets/');
  });

  it("fails with the builder's words when it cannot be built", async () => {
    await sources('import "./nowhere.ts";');
    await expect(built()).rejects.toThrow("nowhere");
  });

  it("is built elsewhere where nothing may be written", async () => {
    await sources("document.title = `read-only`;");
    // A file in the place of the folder refuses even the administrator.
    await writeFile(join(folder, "dist"), "");
    expect(await built()).toHaveLength(2);
  });
});

describe("the page, as a package brings it", () => {
  it("is what was built before, and needs no builder", async () => {
    await mkdir(join(folder, "dist/0123/assets"), { recursive: true });
    await mkdir(join(folder, "dist/.building-x"));
    await writeFile(join(folder, "dist/0123/index.html"), "<p>");
    await writeFile(join(folder, "dist/0123/assets/a.css"), "p {}");
    expect((await built()).map(({ path, type }) => [path, type])).toEqual([
      ["/assets/a.css", "text/css; charset=utf-8"],
      ["/index.html", "text/html; charset=utf-8"],
    ]);
    expect(said).toEqual([]);
  });

  it("says what to do when it is missing", async () => {
    await expect(built()).rejects.toThrow("install the package again");
  });
});
