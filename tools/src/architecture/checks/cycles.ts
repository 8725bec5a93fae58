import type { House } from "../house.ts";
import type { Problem } from "../problem.ts";
import { targetOf } from "../specifier.ts";

/**
 * No file reaches itself through its imports, types included: two files that need each other's types belong together.
 */
export function checkCycles(house: House): readonly Problem[] {
  const graph = new Map(house.sources.map((source) => [source.path, edgesOf(house, source.path)]));
  const done = new Set<string>();
  return [...graph.keys()]
    .flatMap((path) => visit(graph, path, [], done))
    .map((cycle) => problemOf(house, cycle));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function edgesOf(house: House, path: string): readonly string[] {
  const source = house.sources.find((one) => one.path === path);
  return (source?.imports ?? []).flatMap(({ specifier }) => {
    const target = targetOf(house, path, specifier);
    return target.kind === "file" ? [target.path] : [];
  });
}

/** Depth first; a file that is already on the path closes a cycle. Every file is visited once. */
function visit(
  graph: Graph,
  path: string,
  way: readonly string[],
  done: Set<string>,
): readonly (readonly string[])[] {
  const seenAt = way.indexOf(path);
  if (seenAt >= 0) return [way.slice(seenAt)];
  if (done.has(path)) return [];
  const found = (graph.get(path) ?? []).flatMap((next) => visit(graph, next, [...way, path], done));
  done.add(path);
  return found;
}

function problemOf(house: House, cycle: readonly string[]): Problem {
  const [first = "", second = first] = cycle;
  const line = house.sources
    .find(({ path }) => path === first)
    ?.imports.find(({ specifier }) => {
      const target = targetOf(house, first, specifier);
      return target.kind === "file" && target.path === second;
    })?.line;
  return {
    rule: "cycles",
    file: first,
    line: line ?? 1,
    message: `${[...cycle, first].join(" → ")} is a cycle. Move what both need into a file of its own.`,
  };
}
