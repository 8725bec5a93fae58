import { describe, expect, it } from "vitest";
import { audience } from "../testing/declared.ts";
import { readDeclaredApi } from "./read-declared-api.ts";

describe("an API in a declaration", () => {
  it("is read with its scopes, lifetimes in seconds", () => {
    const scope = { scope: "read", title: " Read ", detail: "All of it.", access: "see", risk: "high" };
    expect(
      readDeclaredApi({ audience, name: " Notes ", access_token_lifetime: 300, scopes: [scope] }),
    ).toEqual({
      api: { audience, name: "Notes", accessTokenLifetime: 300_000 },
      scopes: [
        {
          path: ["scopes", 0],
          value: { key: "read", audience, title: "Read", detail: "All of it.", access: "see", risk: "high" },
        },
      ],
      scoped: audience,
      problems: [],
    });
  });

  it("has the careful defaults of a scope, and no detail that is empty", () => {
    const { scopes } = readDeclaredApi({
      audience,
      name: "Notes",
      scopes: [{ scope: "r", title: "R", detail: " " }],
    });
    expect(scopes).toEqual([
      { path: ["scopes", 0], value: { key: "r", audience, title: "R", risk: "low", access: "change" } },
    ]);
  });

  it("that says nothing of scopes is told from one without any", () => {
    expect(readDeclaredApi({ audience, name: "Notes" })).not.toHaveProperty("scoped");
    expect(readDeclaredApi({ audience, name: "Notes", scopes: [] }).scoped).toBe(audience);
  });

  it("says what its access tokens are; opaque goes without saying", () => {
    const read = (token_format: string) => readDeclaredApi({ audience, name: "Notes", token_format });
    expect(read("jwt").api).toEqual({ audience, name: "Notes", tokenFormat: "jwt" });
    expect(read("opaque").api).toEqual({ audience, name: "Notes" });
    expect(read("paseto").problems.map(({ problem }) => problem)).toEqual(["It must be one of opaque, jwt."]);
  });

  it("tells every problem at its place", () => {
    const { problems } = readDeclaredApi({
      audience,
      access_token_lifetime: "5m",
      scopes: [{ scope: "read", title: "R", risk: "none" }, { title: 7, detali: "x" }, "read"],
    });
    expect(problems.map(({ path, problem }) => `${path.join("/")}: ${problem}`)).toEqual([
      "access_token_lifetime: It must be a number of seconds.",
      ": The member name is missing.",
      "scopes/0/risk: It must be one of low, medium, high.",
      "scopes/1/title: It must be text.",
      "scopes/1/detali: Nobody knows this member; did you mean detail?",
      "scopes/1: The member scope is missing.",
      "scopes/2: It must be an object with members.",
    ]);
  });

  it("keeps the scopes clients may name though something else is wrong with them", () => {
    const { scopes } = readDeclaredApi({ audience, name: 7, scopes: [{ scope: "read", risk: 1 }] });
    expect(scopes).toMatchObject([{ value: { key: "read", audience } }]);
  });
});
