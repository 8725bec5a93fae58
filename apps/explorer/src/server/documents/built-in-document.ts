import { readFile } from "node:fs/promises";
import { builtIns } from "../../profiles/all.ts";

const names: ReadonlySet<string> = new Set(
  builtIns.flatMap(({ profile: { document } }) => ("builtIn" in document ? [document.builtIn] : [])),
);

/** A document that comes with the explorer: for APIs that publish none. `undefined` for any other name. */
export async function readBuiltInDocument(name: string): Promise<string | undefined> {
  if (!names.has(name)) return undefined;
  return readFile(new URL(`../../profiles/documents/${name}.yaml`, import.meta.url), "utf8");
}
