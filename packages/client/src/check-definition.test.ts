import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDefinition, readDefinition } from "./check-definition.ts";

const endpoints = { authorization: "https://p.example/authorize", token: "https://p.example/token" };
const acme = { id: "acme", name: "Acme", endpoints };

describe("checking a definition", () => {
  it("finds nothing wrong with the least that works", () => {
    expect(checkDefinition(acme)).toEqual([]);
    expect(checkDefinition({ id: "acme", name: "Acme", issuer: "https://p.example" })).toEqual([]);
    expect(
      checkDefinition({ id: "k", name: "K", staticToken: { description: "Your key.", scheme: "" } }),
    ).toEqual([]);
  });

  it.each([
    ["no way to a token", { endpoints: undefined }, "issuer, endpoints.token or staticToken must say"],
    ["a misspelt field", { clientAuthentification: "post" }, "clientAuthentification is not a field"],
    ["a member of every object", { toString: "x" }, "toString is not a field"],
    ["a step that is none", { requests: { tokens: {} } }, "requests has no member tokens"],
    ["a wrong kind", { pkce: "maybe" }, "pkce must be required or ok or off"],
    [
      "http to another machine",
      { endpoints: { token: "http://p.example" } },
      "endpoints.token must be https",
    ],
    ["a template nobody fills", { api: { base: "https://{shop}.example" } }, "api.base uses {shop}"],
    [
      "a variable with a standard name",
      { variables: { code: { description: "x" } } },
      "variables.code is a name",
    ],
    [
      "a broken pattern",
      { variables: { a: { description: "x", pattern: "(" } } },
      "is no regular expression",
    ],
    ["a flow without its endpoint", { flows: ["device"] }, "the flow device needs endpoints.device"],
    ["the same in a flow by key", { flows: ["static"] }, "the flow static needs staticToken"],
    ["required but absent", { par: "required" }, "par is required, but endpoints.pushedAuthorization"],
    ["discovery without issuer", { discover: true }, "discover needs issuer"],
  ])("names %s", (_, change, problem) => {
    expect(checkDefinition({ ...acme, ...change }).join("\n")).toContain(problem);
  });

  it("lists all problems and not just the first", () => {
    const problems = checkDefinition({ ...acme, pkce: 1, par: 2, api: { base: "" } });
    expect(problems).toHaveLength(3);
    expect(() => readDefinition({ ...acme, pkce: 1, par: 2 })).toThrow(/pkce .*; par /);
  });

  it("asks a catalogue entry when and with what it was compared", () => {
    expect(checkDefinition(acme, { catalogue: true })).toEqual(["checkedOn is missing", "source is missing"]);
  });

  it("never throws, whatever it is given", () => {
    expect(() => fc.assert(fc.property(fc.anything(), (value) => void checkDefinition(value)))).not.toThrow();
  });
});
