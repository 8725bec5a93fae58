import { describe, expect, it } from "vitest";
import type { Api } from "../scope.ts";
import { apiProblems } from "./api-rules.rfc8707.ts";

const notes: Api = { audience: "https://notes.example", name: "Notes" };
const problems = (differences: Partial<Api>) =>
  apiProblems({ ...notes, ...differences }).map(({ path }) => path.join("/"));

describe("an API", () => {
  it.each<Partial<Api>>([
    {},
    { audience: "https://notes.example/api/v1?tenant=a" },
    { audience: "urn:example:notes" },
    { accessTokenLifetime: 1_000 },
    { accessTokenLifetime: 86_400_000 },
  ])("may be %j", (differences) => {
    expect(problems(differences)).toEqual([]);
  });

  it.each([
    "",
    "notes",
    "/notes",
    "https://notes.example#a",
    "https://notes.example#",
    "https://nötes.example",
  ])("is not named %j: an absolute URI without fragment names it, RFC 8707 §2", (audience) => {
    expect(problems({ audience })).toEqual(["audience"]);
  });

  it.each([0, 999, 1_500, -1_000, 86_401_000, Number.NaN, Number.POSITIVE_INFINITY])(
    "has no access tokens that live %d milliseconds",
    (accessTokenLifetime) => {
      expect(problems({ accessTokenLifetime })).toEqual(["accessTokenLifetime"]);
    },
  );

  it("is told of every problem at once", () => {
    expect(problems({ audience: "notes", name: "", accessTokenLifetime: 0 })).toEqual([
      "audience",
      "name",
      "accessTokenLifetime",
    ]);
  });
});
