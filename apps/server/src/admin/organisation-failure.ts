import type { Conflict, Problem } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import { changedSince } from "./conflict-text.ts";
import { invalidOptions, notFound } from "./failure.ts";
import { shownOrganisationMembers } from "./organisation-text.ts";

/** What can come of an operation on an organisation in place of what was asked for. */
type OrganisationRefusal =
  | Conflict
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: keyof typeof sentences | "unknown" };

const sentences = {
  forbidden: ["refused", "That takes another role in the organisation."],
  "slug-taken": ["already_exists", "Another organisation has, or had, this slug."],
  "owners-only": ["refused", "Only an owner of the organisation may do this."],
  published: ["refused", "Others have installed apps of this organisation: only the platform can delete it."],
  "not-planned": ["refused", "No deletion is planned, or its time has come."],
  "last-owner": ["refused", "Nobody would own the organisation: make somebody else an owner first."],
  "not-owner": ["refused", "Say with --from which owner hands it over."],
  "not-member": ["not_found", "They are not in the organisation."],
  "no-role": ["not_found", "The organisation has no such role."],
  "too-many": ["refused", "There are as many as there can be: remove one first."],
  "beyond-caller": ["refused", "The role may do what the caller may not there."],
  inherited: ["refused", "They are in this sandbox because of their role in the organisation behind it."],
  closed: ["refused", "The organisation is suspended, or about to be deleted."],
} as const;

/** Says it of the organisation with this name, which was to be changed as it was at this revision. */
export function organisationFailure(refusal: OrganisationRefusal, name: string, revision = 0): CommandError {
  if (refusal.outcome === "invalid") return invalidOptions(refusal.problems, optionNames);
  if (refusal.outcome === "conflict") {
    return changedSince({ what: "organisation", name, revision, shown: shownOrganisationMembers }, refusal);
  }
  if (refusal.outcome === "unknown") return notFound("organisation", name);
  const [kind, sentence] = sentences[refusal.outcome];
  return new CommandError(kind, sentence);
}

const optionNames: ReadonlyMap<string | number, string> = new Map([
  ["name", "--name"],
  ["slug", "--slug"],
  ["owner", "--owner"],
  ["days", "--days"],
  ["email", "--email"],
]);
