import type { Client } from "./client.ts";

/* By which name a client knows people, and how it is told of them, as a form has it: what is empty nobody said. */

/** What a form has of it. */
export interface SubjectDraft {
  readonly subjectType: Client["subjectType"];
  readonly sectorIdentifierUri: string;
  /** Empty: it is told in JSON. */
  readonly userinfoAlgorithm: "" | NonNullable<Client["userinfoAlgorithm"]>;
}

/** Of a client that knows people by their id. */
export const plainSubjects: SubjectDraft = {
  subjectType: "public",
  sectorIdentifierUri: "",
  userinfoAlgorithm: "",
};

/** What a form begins with. */
export function subjectDraftOf({
  subjectType,
  sectorIdentifierUri = "",
  userinfoAlgorithm,
}: Pick<Client, keyof SubjectDraft>): SubjectDraft {
  return { subjectType, sectorIdentifierUri, userinfoAlgorithm: userinfoAlgorithm ?? "" };
}
