import type { Definition } from "@grantway/helper/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionFrom, definitionValues, idFrom, withInner, withMember } from "./definition-values.ts";

const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value && value !== "__proto__");
const definitions: fc.Arbitrary<Definition> = fc.record(
  {
    id: fc.constant("acme"),
    name: fc.constant("Acme"),
    endpoints: fc.dictionary(text, text, { minKeys: 1 }),
    variables: fc.dictionary(text, fc.record({ description: text, example: text }), { minKeys: 1 }),
    requests: fc.dictionary(
      fc.constantFrom("code", "refresh", "every"),
      fc.record({ parameters: fc.dictionary(text, text, { minKeys: 1 }), accept: text }),
      { minKeys: 1 },
    ),
    reply: fc.constant({ tokenPath: "a.b" }),
  },
  { requiredKeys: ["id", "name"] },
);

describe("a definition in the form", () => {
  it("comes out as it went in when nothing was typed, fields the form does not know included", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(definitionFrom(definitionValues(definition))).toEqual(definition);
      }),
    );
  });

  it("loses a member that is emptied, and the group when it was the last", () => {
    const definition = { id: "acme", name: "Acme", endpoints: { token: "https://acme.example/token" } };
    expect(withInner(definition, "endpoints", "token", "")).toEqual({ id: "acme", name: "Acme" });
    expect(withMember({ ...definition, issuer: "x" }, "issuer", "")).toEqual(definition);
  });

  it("keeps what a row does not show: the example of a variable, the headers of a request", () => {
    const definition = {
      id: "acme",
      name: "Acme",
      variables: { tenant: { description: "Yours.", example: "acme" } },
      requests: { code: { accept: "text/plain", parameters: { a: "1" } } },
    };
    const values = { ...definitionValues(definition), parameters: { code: [["b", "{state}"]] as const } };
    expect(definitionFrom(values)).toMatchObject({
      variables: { tenant: { example: "acme" } },
      requests: { code: { accept: "text/plain", parameters: { b: "{state}" } } },
    });
  });

  it.each([
    ["My Provider", "my-provider"],
    ["  Größe & Co. ", "gro-e-co"],
    ["!!!", ""],
  ])("makes an id of %j", (name, id) => {
    expect(idFrom(name)).toBe(id);
  });
});
