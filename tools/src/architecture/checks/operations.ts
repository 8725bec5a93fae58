import { dirname, join } from "node:path/posix";
import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Export } from "../read-exports.ts";
import type { Source } from "../read-source.ts";
import { operations } from "../rules.ts";
import { targetOf } from "../specifier.ts";

/**
 * An operation is defined in one place, with its permission and its audit action, and every interface goes through it:
 * none is made elsewhere, and no app makes a change without one.
 */
export function checkOperations(house: House): readonly Problem[] {
  const sources = house.sources.filter(({ path }) => !isTest(path));
  const files = sources.filter(({ path }) => operations.file.test(path));
  return [
    ...files.flatMap((source) => source.exports.flatMap((one) => statedBadly(source, one))),
    ...files.filter((source) => !isListed(house, source)).map(notListed),
    ...twins(files),
    ...sources.flatMap(makesElsewhere),
    ...sources.flatMap(reachesPast),
  ];
}

function problem({ path }: Source, line: number, message: string): Problem {
  return { rule: "operations", file: path, line, message };
}

function statedBadly(source: Source, { name, line, callee, members }: Export): readonly Problem[] {
  if (callee !== operations.maker) {
    const message = `${name} is no operation({ … }). This file states operations and nothing else; the rest has files of its own.`;
    return [problem(source, line, message)];
  }
  return operations.stated
    .filter((member) => members.get(member) === undefined)
    .map((member) =>
      problem(
        source,
        line,
        `${name} does not say its ${member}. Write it there, as text: who reads it must see it.`,
      ),
    );
}

function isListed(house: House, { path }: Source): boolean {
  const list = house.sources.find((source) => source.path === join(dirname(path), "all.ts"));
  return (list?.imports ?? []).some(({ specifier, names }) => {
    const target = targetOf(house, join(dirname(path), "all.ts"), specifier);
    return target.kind === "file" && target.path === path && names.includes("*");
  });
}

function notListed(source: Source): Problem {
  return problem(
    source,
    1,
    `${join(dirname(source.path), "all.ts")} does not list it. Import it there as a whole.`,
  );
}

function twins(files: readonly Source[]): readonly Problem[] {
  const stated = files.flatMap((source) =>
    source.exports.map(({ members, line }) => ({ source, line, name: members.get("name") })),
  );
  return stated
    .filter(({ name }, index) => name !== undefined && stated.findIndex((one) => one.name === name) < index)
    .map(({ source, line, name }) => problem(source, line, `There is another operation called ${name}.`));
}

function makesElsewhere(source: Source): readonly Problem[] {
  const { path, imports } = source;
  if (operations.file.test(path) || operations.passedOnBy.some((entry) => entry === path)) return [];
  if (path.startsWith(operations.contract)) return [];
  return imports
    .filter(({ names }) => names.includes(operations.maker))
    .map(({ line }) =>
      problem(
        source,
        line,
        `Only src/operations/…-operations.ts of a package states operations. Perform those there are.`,
      ),
    );
}

function reachesPast(source: Source): readonly Problem[] {
  const { path, mentions } = source;
  if (!path.startsWith("apps/") || operations.mayReach.some((one) => one === path)) return [];
  const reached = mentions.filter(({ name }) =>
    operations.ports.some((port) => port === name.split(".").at(-1)),
  );
  return [...new Map(reached.map(({ name, line }) => [line, name]))].map(([line, name]) =>
    problem(
      source,
      line,
      `${name.split(".").at(-1)} is changed by operations alone. Perform one, or state one in src/operations of its package.`,
    ),
  );
}
