import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

/*
 * The scripts of the page. A real app has a bundler; this one hands out the files as they are, without their types, so that
 * nothing stands between what you read here and what runs.
 */

const kit = new URL("..", import.meta.resolve("@grantway/embed/browser"));
const own = new URL("browser/", import.meta.url);
const named = /^\/(kit|page)\/((?:[a-z]+\/)?[a-z-]+\.(?:ts|js))$/;

/** The script at this path; `undefined` where there is none. */
export async function scriptAt(path: string): Promise<string | undefined> {
  const [, folder, name] = named.exec(path) ?? [];
  if (name === undefined) return undefined;
  const source = await readFile(new URL(name, folder === "kit" ? kit : own), "utf8").catch(() => undefined);
  if (source === undefined) return undefined;
  const plain = name.endsWith(".ts") ? stripTypeScriptTypes(source) : source;
  return plain.replaceAll('"@grantway/embed/browser"', '"/kit/browser/index.ts"');
}
