import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

/** A file as it is sent to the browser. */
export interface ServedFile {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** The files of the app, and the hash its one inline script (the import map) needs in the policy. */
export interface AppFiles {
  readonly page: string;
  readonly importMapHash: string;
  readonly files: readonly ServedFile[];
}

/**
 * Reads everything once: the page, and the browser's modules with their types blanked out, so that there is no build.
 * The OAuth library comes straight from its package.
 */
export async function readFiles(): Promise<AppFiles> {
  const folder = new URL("browser/", import.meta.url);
  const text = (name: string | URL) => readFile(new URL(name, folder), "utf8");
  const script = "text/javascript; charset=utf-8";

  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const modules = names.map(async (name) => ({
    path: `/app/${name}`,
    type: script,
    content: stripTypeScriptTypes(await text(name)),
  }));
  const library = await text(new URL(import.meta.resolve("oauth4webapi")));
  const page = await text("index.html");
  const importMap = /<script type="importmap">([^]*?)<\/script>/.exec(page)?.[1] ?? "";
  return {
    page,
    importMapHash: `sha256-${hash("sha256", importMap, "base64")}`,
    files: [
      ...(await Promise.all(modules)),
      { path: "/modules/oauth4webapi.js", type: script, content: library },
      { path: "/style.css", type: "text/css; charset=utf-8", content: await text("style.css") },
      { path: "/icon.svg", type: "image/svg+xml", content: await text("icon.svg") },
    ],
  };
}
