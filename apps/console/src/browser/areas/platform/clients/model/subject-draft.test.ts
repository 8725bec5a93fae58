import { expect, it } from "vitest";
import { plainSubjects, subjectDraftOf } from "./subject-draft.ts";

it("by which name a client knows people begins with what the client has", () => {
  expect(subjectDraftOf({ subjectType: "public" })).toEqual(plainSubjects);
  const said = {
    subjectType: "pairwise",
    sectorIdentifierUri: "https://sector.example/list",
    userinfoAlgorithm: "ES256",
  } as const;
  expect(subjectDraftOf(said)).toEqual(said);
});
