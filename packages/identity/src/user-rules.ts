/*
 * What a username, an email address, a name and a group may look like. That two accounts do not share one is the
 * storage's promise.
 */

/** One thing a person or an operator must change. */
export interface Problem {
  readonly field: "username" | "email" | "name" | "groups" | "password";
  /** One sentence. */
  readonly problem: string;
}

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
// Control characters, and the marks that make a name read in another order than it is written.
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** The profile as it is stored: one form of the same characters, no blanks around, groups once each. */
export function normaliseProfile({ username, email, name, groups }: Profile): Profile {
  return {
    username: tidy(username),
    email: tidy(email),
    name: tidy(name),
    groups: [...new Set(groups.map(tidy))],
  };
}

function tidy(text: string): string {
  return text.normalize("NFC").trim();
}

/** Everything that is wrong with a normalised profile. */
export function profileProblems({ username, email, name, groups }: Profile): readonly Problem[] {
  const problems: Problem[] = [];
  // No @, so a username never looks like somebody's email address at sign-in.
  if (!/^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,64}$/.test(username)) {
    problems.push({
      field: "username",
      problem: "The username must be 1 to 64 of the letters A to Z, digits, dot, underscore and hyphen.",
    });
  }
  if (email.length > 254 || !emailSyntax.test(email)) {
    problems.push({ field: "email", problem: "The email address must look like name@example.com." });
  }
  if (name === "" || Array.from(name).length > 200 || unwanted.test(name)) {
    problems.push({
      field: "name",
      problem: "The name must be 1 to 200 characters without control characters.",
    });
  }
  if (groups.length > mostGroups || !groups.every(isGroup)) {
    problems.push({
      field: "groups",
      problem: `Groups must be at most ${mostGroups}, each 1 to 64 characters without comma or control characters.`,
    });
  }
  return problems;
}

function isGroup(group: string): boolean {
  return group !== "" && Array.from(group).length <= 64 && !group.includes(",") && !unwanted.test(group);
}
