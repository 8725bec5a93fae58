import { describe, expect, it } from "vitest";
import { audience, planOf } from "../testing/declared.ts";
import { repeated } from "./catalogue-problems.ts";

function problemsOf(...documents: { readonly apis: readonly unknown[] }[]) {
  const planned = planOf(documents.map(({ apis }) => ({ grantway: 1, apis })));
  return "problems" in planned
    ? planned.problems.map(({ path, problem }) => `${path.join("/")}: ${problem}`)
    : [];
}
const other = { audience: "https://other.example", name: "Other" };

describe("APIs and scopes that are declared", () => {
  it("keep the rules of the catalogue, told by the names of the document", () => {
    const scopes = [{ scope: 'a"b', title: "" }];
    expect(problemsOf({ apis: [{ audience: "x", name: "", access_token_lifetime: 0.5, scopes }] })).toEqual([
      "0/apis/0/audience: The audience must be an absolute URI without fragment, such as https://api.example.com.",
      "0/apis/0/name: The name must be 1 to 100 characters without control characters.",
      "0/apis/0/access_token_lifetime: Access tokens must live for whole seconds, from 1s to 24h.",
      "0/apis/0/scopes/0/scope: The scope must be 1 to 100 visible ASCII characters without quotation mark and backslash, and not just a dot or two.",
      "0/apis/0/scopes/0/title: The title must be 1 to 100 characters without control characters.",
    ]);
  });

  it("are declared once, whichever documents say them", () => {
    const scopes = [{ scope: "x", title: "X" }];
    expect(problemsOf({ apis: [{ ...other, scopes }] }, { apis: [{ ...other, scopes }] })).toEqual([
      "1/apis/0/audience: It is declared more than once.",
      "1/apis/0/scopes/0/scope: It is declared more than once.",
    ]);
  });

  it("leave the built-in scopes alone", () => {
    expect(problemsOf({ apis: [{ ...other, scopes: [{ scope: "openid", title: "X" }] }] })).toEqual([
      "0/apis/0/scopes/0/scope: The scope openid is built in and stays as it is.",
    ]);
  });

  it("leave the management API and its scopes alone", () => {
    const own = { audience: "https://id.example/api/v1", name: "Mine" };
    expect(problemsOf({ apis: [own, { ...other, scopes: [{ scope: "keys:read", title: "X" }] }] })).toEqual([
      "0/apis/0/audience: This API is built in and stays as it is.",
      "0/apis/1/scopes/0/scope: The scope keys:read is built in and stays as it is.",
    ]);
  });

  it("keep a scope with the API it was made for", () => {
    expect(problemsOf({ apis: [{ ...other, scopes: [{ scope: "read", title: "X" }] }] })).toEqual([
      `0/apis/0/scopes/0/scope: The scope read belongs to ${audience}: delete it there first, or choose another name.`,
    ]);
  });

  it("are told of each repetition", () => {
    const placed = ["a", "b", "a", "a"].map((value, place) => ({ path: [place], value }));
    expect(repeated(placed, (value) => value, "id").map(({ path }) => path)).toEqual([
      [2, "id"],
      [3, "id"],
    ]);
  });
});
