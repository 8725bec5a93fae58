import type { MemberRefusal, Refused } from "@grantway/platform";
import { ApiRefusal, forbiddenThere, notFound } from "../refusal.ts";

/** Nobody learns of an organisation that they are not in. */
export function refusedThere(refused: Refused, organisation: string, permission: string): ApiRefusal {
  return refused === "unknown" ? notFound("organisation", organisation) : forbiddenThere(permission);
}

/** What was asked, or the refusal. */
export function allowedThere<Answer extends object>(
  answer: Answer | Refused,
  organisation: string,
  permission: string,
): Answer {
  if (typeof answer === "string") throw refusedThere(answer, organisation, permission);
  return answer;
}

const reasons = {
  "owners-only": ["not-possible", "Only an owner of the organisation may do this."],
  "beyond-caller": [
    "beyond-caller",
    "The role may do, or would be able to do, what the caller may not there.",
  ],
  "last-owner": ["not-possible", "Nobody would own the organisation: make somebody else an owner first."],
  "not-owner": ["not-possible", "Only who is an owner can hand the organisation over: say from whom."],
  inherited: [
    "not-possible",
    "They are in this sandbox because of their role in the organisation behind it: change that one.",
  ],
  "no-role": ["not-possible", "The organisation has no such role."],
  "too-many": ["not-possible", "There are as many as there can be: remove one first."],
  "not-live": ["not-possible", "A sandbox has no sandboxes."],
  closed: ["not-possible", "The organisation is suspended, or about to be deleted."],
  published: [
    "not-possible",
    "Others have installed apps of this organisation: only the platform can delete it.",
  ],
  "not-planned": ["not-possible", "No deletion is planned, or its time has come."],
} as const;

/** Why something in an organisation is not done. */
export function refusedBecause(reason: keyof typeof reasons): ApiRefusal {
  const [problem, detail] = reasons[reason];
  return new ApiRefusal(problem, detail);
}

/** The refusal of what is about a member. */
export function refusedMember(
  refusal: MemberRefusal | "no-role" | "not-owner",
  { organisation, person }: { readonly organisation: string; readonly person: string },
): ApiRefusal {
  if (refusal === "unknown" || refusal === "forbidden") {
    return refusedThere(refusal, organisation, "members:write");
  }
  return refusal === "not-member" ? notFound("member", person) : refusedBecause(refusal);
}
