import { expect, it } from "vitest";
import { completeMetadata } from "./client-metadata.rfc7591.ts";
import { describedProblems } from "./described-members.ts";

const described = completeMetadata(
  { id: "https://agent.example/c", name: "Agent", redirectUris: ["http://127.0.0.1/cb"] },
  () => "",
);

it("leaves to administrators what no document says, and to the document the rest", () => {
  const members = (changes: object) =>
    describedProblems({ ...described, ...changes }, described).map(({ path }) => path.join());
  expect(members({ status: "suspended", owner: "ada", firstParty: true })).toEqual([]);
  expect(members({ name: "Another", redirectUris: ["https://agent.example/cb"] })).toEqual([
    "redirectUris",
    "name",
  ]);
  expect(members({ scopes: [...described.scopes] })).toEqual([]);
});
