import { dirname, join } from "node:path/posix";
import type { House, Workspace } from "./house.ts";

/** What an import specifier refers to. */
export type Target =
  | { readonly kind: "builtin"; readonly name: string }
  /** A file of this repository, by path from its root. */
  | { readonly kind: "file"; readonly path: string }
  /** A workspace by its package name, with the entry asked for: `.` or `./entry`. */
  | { readonly kind: "ours"; readonly workspace: Workspace; readonly entry: string }
  | { readonly kind: "theirs"; readonly name: string };

/** Reads the specifier of an import in the file at `from`. */
export function targetOf(house: House, from: string, specifier: string): Target {
  if (specifier.startsWith("node:")) return { kind: "builtin", name: specifier };
  if (specifier.startsWith(".")) return { kind: "file", path: join(dirname(from), specifier) };
  const name = packageName(specifier);
  const workspace = house.workspaces.find((one) => one.manifest.name === name);
  if (workspace === undefined) return { kind: "theirs", name };
  return { kind: "ours", workspace, entry: `.${specifier.slice(name.length)}` };
}

/** `@scope/name/entry` is `@scope/name`; `name/entry` is `name`. */
function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
