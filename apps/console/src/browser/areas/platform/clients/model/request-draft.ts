import type { Client } from "./client.ts";
import { keyAlgorithms } from "./keys-draft.ts";

/* How a client asks by request objects, as a form has it. */

/** What a form has of it. */
export interface RequestDraft {
  readonly requestUris: Client["requestUris"];
  /** Empty: any that its keys are for, or none. */
  readonly requestObjectAlgorithm: "" | Algorithm;
  readonly requireSignedRequests: boolean;
}

type Algorithm = NonNullable<Client["requestObjectAlgorithm"]>;

/** Of a client that makes none. */
export const noRequestObjects: RequestDraft = {
  requestUris: [],
  requestObjectAlgorithm: "",
  requireSignedRequests: false,
};

/** What a form begins with. */
export function requestDraftOf({
  requestUris,
  requestObjectAlgorithm: algorithm,
  requireSignedRequests,
}: Pick<Client, keyof RequestDraft>): RequestDraft {
  return { requestUris, requestObjectAlgorithm: algorithm ?? "", requireSignedRequests };
}

type Signing = Pick<RequestDraft, "requestObjectAlgorithm" | "requireSignedRequests"> &
  Pick<Client, "authenticationMethod">;

/** Whether its request objects have to be signed with keys of its own, so that those are needed however it proves itself. */
export function signsObjectsWithKeys({
  authenticationMethod,
  requestObjectAlgorithm: algorithm,
  requireSignedRequests,
}: Signing): boolean {
  if (algorithm === "") return requireSignedRequests && authenticationMethod !== "client_secret_jwt";
  return algorithm !== "none" && algorithm !== "HS256";
}

/** The algorithms to choose from, and the one there is: none where all have to be signed, and a secret's where a secret signs. */
export function offeredObjectAlgorithms({
  authenticationMethod,
  requestObjectAlgorithm: chosen,
  requireSignedRequests,
}: Signing): readonly Algorithm[] {
  const offered: readonly Algorithm[] = [
    ...(requireSignedRequests ? [] : (["none"] as const)),
    ...keyAlgorithms,
    ...(authenticationMethod === "client_secret_jwt" ? (["HS256"] as const) : []),
  ];
  return chosen === "" || offered.includes(chosen) ? offered : [...offered, chosen];
}
