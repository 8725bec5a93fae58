import { type Problem, problemAt, problemsWithin } from "@grantway/protocol/form-rules";
import { emptyManifest, listBounds, mostManifest } from "./manifest-bounds.ts";
import { tidyManifest } from "./manifest-canonical.ts";
import type { Manifest, ManifestScope } from "./manifest.ts";
import { type ManifestWorld, manifestProblems } from "./manifest-rules.ts";

/*
 * A manifest out of JSON that somebody wrote: nothing of it is trusted to have any shape. What is left out is as in an empty one;
 * what nobody knows is refused, so that a misspelt member is noticed.
 */

/** A manifest that holds to every rule, tidy; or everything that is wrong at once. */
export type ReadManifest =
  | { readonly outcome: "read"; readonly manifest: Manifest }
  | {
      readonly outcome: "invalid";
      readonly problems: readonly Problem[];
      /** What it says, where that has the shape of a manifest. */
      readonly manifest?: Manifest;
    };

/** Reads the text of a manifest. */
export function manifestOfText(text: string, world: ManifestWorld): ReadManifest {
  if (text.length > mostManifest) {
    return invalid([
      problemAt([], `A manifest has at most ${mostManifest} characters.`, "too-long", { most: mostManifest }),
    ]);
  }
  try {
    return readManifest(JSON.parse(text), world);
  } catch {
    return invalid([problemAt([], "It must be JSON.", "object-needed")]);
  }
}

/** Reads one out of JSON that was parsed. */
export function readManifest(value: unknown, world: ManifestWorld): ReadManifest {
  if (!isObject(value))
    return invalid([problemAt([], "A manifest must be an object with members.", "object-needed")]);
  const misshapen = shapeProblems(value, readers);
  const amiss = new Set(misshapen.map(({ path }) => path[0]));
  const fitting = Object.entries(value).filter(([name]) => Object.hasOwn(readers, name) && !amiss.has(name));
  const manifest = tidyManifest(completed(Object.fromEntries(fitting)));
  // A member of the wrong shape is told of once, by that.
  const broken = manifestProblems(manifest, world).filter(({ path }) => !amiss.has(path[0] as string));
  const problems = [...misshapen, ...broken];
  if (misshapen.length > 0) return invalid(problems);
  return problems.length > 0 ? { ...invalid(problems), manifest } : { outcome: "read", manifest };
}

function invalid(problems: readonly Problem[]): ReadManifest {
  return { outcome: "invalid", problems };
}

/** What fits, and the rest as where nothing is said. */
function completed(fitting: Partial<Manifest>): Manifest {
  const manifest = { ...emptyManifest, ...fitting };
  return { ...manifest, scopes: manifest.scopes.map(completedScope) };
}

function completedScope(scope: ManifestScope): ManifestScope {
  return { ...scope, optional: scope.optional ?? false };
}

type Shape = (value: unknown) => readonly Problem[];

const text: Shape = (value) =>
  typeof value === "string" ? [] : [problemAt([], "It must be text.", "text-needed")];
const flag: Shape = (value) =>
  typeof value === "boolean" ? [] : [problemAt([], "It must be true or false.", "flag-needed")];

function list(each: Shape, most: number): Shape {
  return (value) => {
    if (!Array.isArray(value)) return [problemAt([], "It must be a list.", "list-needed")];
    if (value.length > most) return [problemAt([], `There can be at most ${most}.`, "too-many", { most })];
    return value.flatMap((one, place) => problemsWithin(place, each(one)));
  };
}

function object(shapes: Readonly<Record<string, Shape>>, needed: readonly string[]): Shape {
  return (value) => {
    if (!isObject(value)) return [problemAt([], "It must be an object with members.", "object-needed")];
    const missing = needed.filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => problemAt(name, "It is needed.", "missing")),
      ...shapeProblems(value, shapes),
    ];
  };
}

const words = list(text, 10);
const scopeShapes: Readonly<Record<keyof ManifestScope, Shape>> = {
  scope: text,
  purpose: text,
  optional: flag,
};
const embed = object({ url: text }, ["url"]);

const readers: Readonly<Record<keyof Manifest, Shape>> = {
  name: text,
  summary: text,
  description: text,
  category: text,
  homepage: text,
  privacyPolicy: text,
  termsOfService: text,
  support: text,
  logo: text,
  scopes: list(object(scopeShapes, ["scope", "purpose"]), listBounds.scopes),
  actsAs: words,
  installsFor: words,
  redirectHosts: list(text, listBounds.redirectHosts),
  embed: (value) => (value === null ? [] : embed(value)),
  afterInstall: text,
  setupUrl: text,
};

/** Members of the wrong shape, and those that nobody knows, of which a few are told. */
function shapeProblems(
  value: Readonly<Record<string, unknown>>,
  shapes: Readonly<Record<string, Shape>>,
): readonly Problem[] {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shapes, name));
  return [
    ...unknown
      .slice(0, 20)
      .map((name) => problemAt(name.slice(0, 100), "There is no such member.", "member-unknown")),
    ...Object.entries(shapes).flatMap(([name, shape]) =>
      Object.hasOwn(value, name) ? problemsWithin(name, shape(value[name])) : [],
    ),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
