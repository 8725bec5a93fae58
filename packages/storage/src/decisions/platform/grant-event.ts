import type { Grant } from "@grantway/protocol";
import type { Decision } from "../decision.ts";
import type { Happening } from "../record.ts";
import { eventOf } from "./installing.ts";

/** What an app is told when a member's access inside an installation changes. Of other grants nobody outside is told. */
export function* grantEvent(
  type: "grant.changed" | "grant.revoked",
  { id, subject, clientId, scopes }: Grant,
): Decision<Pick<Happening, "event">> {
  const { installation, member } = subject;
  if (installation === undefined) return {};
  const person = member === undefined ? {} : { person: { id: member } };
  const told = { grant: id, client: clientId, ...person, ...(type === "grant.changed" ? { scopes } : {}) };
  return { event: yield* eventOf(type, installation, told) };
}
