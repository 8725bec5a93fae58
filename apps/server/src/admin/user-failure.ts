import type { OwnedAlone } from "@grantway/identity";
import type { Conflict, Problem } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import { changedSince } from "./conflict-text.ts";
import { invalidOptions, notFound } from "./failure.ts";
import { shownMembers } from "./user-json.ts";

/** What can come of an operation on people in place of what was asked for. */
type UserRefusal =
  | Conflict
  | Invalid
  | { readonly outcome: "sole-owner"; readonly organisations: readonly OwnedAlone[] }
  | { readonly outcome: keyof typeof sentences | "unknown" };

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** Says it of the person with this name, who was to be changed as they were at this revision. */
export function userFailure(refusal: UserRefusal, name: string, revision = 0): CommandError {
  if (refusal.outcome === "invalid") return invalidOptions(refusal.problems, optionNames);
  if (refusal.outcome === "conflict") {
    return changedSince({ what: "user", name, revision, shown: shownMembers }, refusal);
  }
  if (refusal.outcome === "unknown") return notFound("user", name);
  if (refusal.outcome === "sole-owner") {
    const alone = refusal.organisations.map(({ slug }) => slug).join(", ");
    const sentence = `Nobody else owns ${alone}. Make somebody else an owner, or plan to delete it, first.`;
    return new CommandError("refused", sentence);
  }
  const [kind, sentence] = sentences[refusal.outcome];
  return new CommandError(kind, sentence);
}

const sentences = {
  "username-taken": ["already_exists", "The username is taken."],
  "email-taken": ["already_exists", "The email address is taken."],
  "last-admin": ["refused", "This is the last active administrator; make another one first."],
  "beyond-caller": ["refused", "That is for somebody who may do as much as this person may."],
  suspended: ["refused", "They are suspended, and could not use it; activate them first."],
  "not-first": ["refused", "Somebody has an account already."],
  busy: ["failed", "Too much is being hashed now, so nothing was done. Try again in a moment."],
} as const;

/** Which option says a member of a person. The username has none when an account is made. */
const optionNames: ReadonlyMap<string | number, string> = new Map([
  ["email", "--email"],
  ["name", "--name"],
  ["groups", "--group"],
]);
