import type { ListedSetting } from "@grantway/protocol";
import type { Setting } from "./settings.ts";

/** Settings by their place, as text, list or number. */
type Tree = Readonly<Record<string, unknown>>;

/** What settings are listed from. */
export interface ListingSource {
  readonly described: readonly Setting[];
  /** As they stand in the file. */
  readonly file: Tree;
  /** Names of those that the environment says, with what it says. */
  readonly environment: ReadonlyMap<string, string>;
  /** What those come to that follow from others or from the machine, by name. */
  readonly derived: Readonly<Record<string, string>>;
}

/** Every setting as it is in effect. No secret is among them: of one it is said that it is set. */
export function listedSettings({
  described,
  file,
  environment,
  derived,
}: ListingSource): readonly ListedSetting[] {
  return described.map(({ name, variable, secret = false, description, default: standard }) => {
    const inFile = textOf(at(file, name.split(".")));
    const given = environment.get(name) ?? inFile;
    const value =
      given === undefined || given === "" ? (derived[name] ?? standard) : shown(given, name, secret);
    return {
      name,
      variable,
      ...(value === undefined ? {} : { value }),
      source: environment.has(name) ? "environment" : inFile === undefined ? "default" : "file",
      secret,
      ...(standard === undefined ? {} : { default: standard }),
      description,
    };
  });
}

function at(tree: Tree, [first = "", ...rest]: readonly string[]): unknown {
  const found = Object.hasOwn(tree, first) ? tree[first] : undefined;
  if (rest.length === 0 || typeof found !== "object" || found === null)
    return rest.length === 0 ? found : undefined;
  return at(found as Tree, rest);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
}

function shown(value: string, name: string, secret: boolean): string {
  if (secret) return "set";
  return name === "database" ? withoutPassword(value) : value;
}

/** The address of a database without its password, wherever that stands. */
function withoutPassword(address: string): string {
  const url = address.includes("://") ? URL.parse(address) : null;
  if (url === null) return address;
  if (url.password !== "") url.password = "***";
  for (const name of new Set(url.searchParams.keys())) {
    if (/password|secret|token/i.test(name)) url.searchParams.set(name, "***");
  }
  return url.href;
}
