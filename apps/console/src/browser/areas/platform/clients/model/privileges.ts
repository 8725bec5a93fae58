import { privilegeProblems } from "@grantway/protocol/form-rules";
import type { ClientKind } from "./client.ts";
import { type ClientDraft, templates } from "./templates.ts";

/*
 * What somebody may give who may only change their own clients. It decides what a form offers; the server decides what is
 * given, and says why not.
 */

/** Whether a client of this kind can be made by whoever may only make their own: not where nobody is asked. */
export function isForOwners(kind: ClientKind): boolean {
  return kind !== "api" && beyondOwners(templates[kind]).length === 0;
}

/** What of a new client only administrators give, by member. */
export function beyondOwners(draft: ClientDraft) {
  const me = { owner: "" };
  return privilegeProblems(me, {
    ...draft,
    ...me,
    ...ofNobody,
    id: "",
    status: "active",
    sectorIdentifierUri: draft.sectorIdentifierUri === "" ? null : draft.sectorIdentifierUri,
  });
}

/** What anybody may say of their client. */
const ofNobody = {
  authenticationAlgorithm: null,
  jwks: null,
  jwksUri: null,
  requestObjectAlgorithm: null,
  userinfoAlgorithm: null,
} as const;

/** Those by which a client gets tokens without anybody being asked for it. */
const ofAdministrators: ReadonlySet<string> = new Set(["client_credentials", "implicit", "password"]);

/** The draft without what its owner could not give it, so that a copy of another client can be made by them. */
export function withoutPrivileges(draft: ClientDraft): ClientDraft {
  const asked = draft.grantTypes.filter((type) => !ofAdministrators.has(type));
  return {
    ...draft,
    firstParty: false,
    introspects: [],
    pkce: "required",
    sectorIdentifierUri: "",
    grantTypes: asked.length === 0 ? ["authorization_code"] : asked,
  };
}
