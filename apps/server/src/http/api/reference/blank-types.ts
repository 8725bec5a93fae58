import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

/*
 * A program: prints the modules of the reference's script as JSON, by file name, with their types blanked out, so that there is no
 * build. In a process of its own, because Node calls what it does experimental on standard error, where operators look for
 * what is wrong.
 */

const folder = new URL("browser/", import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const modules = names.toSorted().map(async (name): Promise<[string, string]> => {
  const source = await readFile(new URL(name, folder), "utf8");
  return [name, stripTypeScriptTypes(source)];
});
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(modules))));
