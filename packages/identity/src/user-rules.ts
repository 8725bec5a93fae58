import type { Problem } from "@grantway/protocol";
import { lineProblem, lineProblems, problemAt, tidyLine } from "@grantway/protocol/operation-rules";

/*
 * What a username, an email address, a name and a group may look like. That two accounts do not share one is the
 * storage's promise.
 */

/** The members of a user that are typed in. */
export interface Profile {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
}

const mostGroups = 100;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const emailSyntax = new RegExp(String.raw`^[^\s@"(),:;<>\[\]\\\p{Cc}]{1,64}@(?:${label}\.)*${label}$`, "u");

/** The profile as it is stored: one form of the same characters, no blanks around, groups once each. */
export function normaliseProfile({ username, email, name, groups }: Profile): Profile {
  return {
    username: tidyLine(username),
    email: tidyLine(email),
    name: tidyLine(name),
    groups: [...new Set(groups.map(tidyLine))],
  };
}

/** Everything that is wrong with a normalised profile. */
export function profileProblems({ username, email, name, groups }: Profile): readonly Problem[] {
  const problems: Problem[] = [];
  // No @, so a username never looks like somebody's email address at sign-in.
  if (!/^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,64}$/.test(username)) {
    const problem = "The username must be 1 to 64 of the letters A to Z, digits, dot, underscore and hyphen.";
    problems.push(problemAt("username", problem, "username"));
  }
  if (email.length > 254 || !emailSyntax.test(email)) {
    problems.push(problemAt("email", "The email address must look like name@example.com.", "email"));
  }
  problems.push(...lineProblems("name", "The name", name, 200));
  if (groups.length > mostGroups || !groups.every(isGroup)) {
    const problem = `Groups must be at most ${mostGroups}, each 1 to 64 characters without comma or control characters.`;
    problems.push(problemAt("groups", problem, "groups", { most: mostGroups }));
  }
  return problems;
}

function isGroup(group: string): boolean {
  return !group.includes(",") && lineProblem("The group", group, 64) === undefined;
}
