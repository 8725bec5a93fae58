import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { catalogue } from "../testing/world.ts";
import { clientChoices } from "./client-choices.ts";
import { readRegistrationRequest } from "./registration-request.rfc7591.ts";
import { wireNames } from "./wire-names.rfc7591.ts";

const choices = clientChoices(registerFeatures(features));
const read = (document: unknown) =>
  readRegistrationRequest(document, {
    catalogue,
    choices,
    whose: "everybody",
    newId: () => "new-id",
  });
const machine = { client_name: "Machine", grant_types: ["client_credentials"], scope: "read" };

describe("a registration request, RFC 7591 §3.1", () => {
  it("asks for a client, filled in", () => {
    expect(
      read({ ...machine, client_secret: "made-elsewhere-0123", logo_uri: "https://a.example/" }),
    ).toEqual({
      problems: [],
      requested: {
        metadata: expect.objectContaining({
          id: "new-id",
          type: "confidential",
          scopes: ["read"],
        }) as unknown,
        given: "made-elsewhere-0123",
        unkept: ["logo_uri"],
      },
    });
  });

  it("that cannot be read is told so, and nothing else of it is judged", () => {
    const { problems, requested } = read({ ...machine, scope: 7, client_secret: "short" });
    expect(problems).toEqual([
      { path: ["scope"], problem: "It must be text, scopes separated by blanks.", rule: "text-needed" },
    ]);
    expect(requested).toBeUndefined();
  });

  it("is held against every rule, each problem at the member of the wire", () => {
    const { problems } = read({
      ...machine,
      client_id: "a b",
      client_secret: "short",
      redirect_uris: ["https://app.example/", "http://app.example/"],
      scope: "read admin",
    });
    expect(problems.map(({ path }) => path)).toEqual([
      ["client_id"],
      ["redirect_uris", 1],
      ["scope"],
      ["client_secret"],
    ]);
  });

  it("is answered whatever it holds: by a client that keeps the rules, or by problems with a place and a sentence", () => {
    const members = [...Object.values(wireNames), "response_types", "jwks", "__proto__", "constructor"];
    const values = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.string({ unit: "binary" })),
      fc.constantFrom("\uD800", "none", "code", "x".repeat(5_000), ["client_credentials"], ["\0"]),
    );
    const documents = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...members), values));
    fc.assert(
      fc.property(documents, (document) => {
        const { problems, requested } = read(document);
        for (const { problem } of problems) expect(problem).toMatch(/^[A-Z].{5,600}[.?]$/s);
        expect(requested !== undefined || problems.length > 0).toBe(true);
        if (problems.length > 0 || requested === undefined) return;
        expect(requested.metadata.name.isWellFormed()).toBe(true);
        expect(requested.metadata.name).not.toBe("");
      }),
    );
  });
});
