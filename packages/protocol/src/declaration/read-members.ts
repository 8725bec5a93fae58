import { nearestName } from "../nearest-name.ts";
import { type Problem, problemAt } from "../problem.ts";
import { problemOf, type Reader } from "../registration/member-readers.ts";

/** How each member of an object is read, by its name in a file. */
export type Readers<Said> = { readonly [Name in keyof Said]-?: Reader<NonNullable<Said[Name]>> };

/** What an object says, as far as it could be read, and everything that is wrong with it. */
export interface ReadMembers<Said> {
  readonly said: Partial<Said>;
  readonly problems: readonly Problem[];
}

/** Reads an object whose members are all known. One that nobody knows is a problem, because it is most likely misspelt. */
export function readMembers<Said extends object>(
  value: unknown,
  readers: Readers<Said>,
  required: readonly (keyof Said & string)[],
): ReadMembers<Said> {
  if (!isObject(value)) return { said: {}, problems: [noObject] };
  const known = new Map<string, Reader<unknown>>(Object.entries(readers));
  const said: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const [name, member] of Object.entries(value)) {
    const reading = known.get(name)?.(member);
    if (reading === undefined)
      problems.push(problemAt(name, unknownMember(name, known.keys()), "member-unknown"));
    else if ("wrong" in reading) problems.push(problemOf(name, reading));
    else said.push([name, reading.value]);
  }
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  problems.push(...missing.map(missingMember));
  return { said: Object.fromEntries(said) as Partial<Said>, problems };
}

/** What is wrong with whatever is no object. */
export const noObject = problemAt([], "It must be an object with members.", "object-needed");

/** What is wrong with an object without this member. */
export function missingMember(member: string): Problem {
  return problemAt([], `The member ${member} is missing.`, "member-missing", { member });
}

/** A list, whatever is in it. */
export function anyListOf(words: string): Reader<readonly unknown[]> {
  return (value) =>
    Array.isArray(value)
      ? { value: value as readonly unknown[] }
      : { wrong: `must be a list of ${words}`, rule: "list-needed" };
}

/** Whether it is an object of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownMember(name: string, known: Iterable<string>): string {
  const names = [...known];
  const meant = nearestName(name, names);
  return meant === undefined
    ? `Nobody knows this member; those there are: ${names.join(", ")}.`
    : `Nobody knows this member; did you mean ${meant}?`;
}
