import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import type { Prompt } from "./asking.ts";
import { readPrompt } from "./prompt.oidc-core.ts";

const some: readonly Prompt[] = ["none", "login", "consent"];
const read = (prompt: string, offered = some) => [...readPrompt(parameters({ prompt }), offered)];
const refusal = (description: RegExp) =>
  expect.objectContaining({
    code: "invalid_request",
    description: expect.stringMatching(description) as string,
  });

describe("the prompts of a request, OpenID Connect Core §3.1.2.1", () => {
  it("are those that are offered, however often and in whichever order they are sent", () => {
    expect(read("consent login login")).toEqual(["login", "consent"]);
    expect(read("")).toEqual([]);
  });

  it("are none where no feature brings one", () => {
    expect(read("login", [])).toEqual([]);
  });

  it("are refused with one that is not offered (Initiating User Registration §4.1)", () => {
    for (const prompt of ["select_account", "login anything", "Login"])
      expect(() => read(prompt)).toThrow(refusal(/Supported are none, login, consent/));
  });

  it("are refused with create, in words of its own, where nobody makes an account (§4.1)", () => {
    for (const prompt of ["create", "login create"])
      expect(() => read(prompt)).toThrow(refusal(/prompt=create is not supported/));
  });

  it("take create where accounts are made, beside others but none (§4)", () => {
    const offered = [...some, "create"] as const;
    expect(read("create", offered)).toEqual(["create"]);
    expect(read("create consent", offered)).toEqual(["consent", "create"]);
    expect(() => read("create none", offered)).toThrow(refusal(/stands alone/));
  });
});
