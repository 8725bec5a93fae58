import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audience, choices } from "../testing/declared.ts";
import { mostRecords, readDeclaration } from "./read-declaration.ts";

const read = (...documents: unknown[]) => readDeclaration(documents, choices);
const api = { audience, name: "Notes" };

describe("documents that declare an instance", () => {
  it("are read together, each thing with the place it stands at", () => {
    const { declaration, problems } = read(
      { grantway: 1, apis: [{ ...api, scopes: [{ scope: "read", title: "Read" }] }] },
      { grantway: 1, clients: [{ client_id: "app" }] },
    );
    expect(problems).toEqual([]);
    expect(declaration).toMatchObject({
      apis: [{ path: [0, "apis", 0], value: api }],
      scopes: [{ path: [0, "apis", 0, "scopes", 0], value: { key: "read", audience } }],
      scoped: new Set([audience]),
      clients: [{ path: [1, "clients", 0], value: { draft: { id: "app" } } }],
    });
  });

  it("tell kinds of which there are none from kinds they do not speak of", () => {
    expect(read({ grantway: 1 }).declaration).toEqual({ scopes: [], scoped: new Set() });
    expect(read({ grantway: 1, clients: [] }).declaration).toMatchObject({ clients: [] });
    expect(read({ grantway: 1, apis: [api] }).declaration).not.toHaveProperty("clients");
    expect(read({ grantway: 1, apis: [{ ...api, scopes: [] }] }).declaration.scoped).toContain(audience);
  });

  it.each([
    [{ apis: [] }, [], "The member grantway is missing."],
    [{ grantway: 2 }, ["grantway"], "It must be 1, the version of this format"],
    [{ grantway: "1" }, ["grantway"], "It must be 1"],
    [{ grantway: 1, client: [] }, ["client"], "did you mean clients?"],
    [{ grantway: 1, settings: {} }, ["settings"], "come from the environment"],
    [{ grantway: 1, users: [] }, ["users"], "People are not kept in files"],
    [{ grantway: 1, scopes: [] }, ["scopes"], "under the API they belong to"],
    [{ grantway: 1, apis: {} }, ["apis"], "It must be a list of APIs."],
    ["text", [], "It must be an object with members."],
  ])("of the form %j are refused where and why", (document, path, problem) => {
    const { problems } = read({ grantway: 1 }, document);
    expect(problems).toMatchObject([{ path: [1, ...path], problem: expect.stringContaining(problem) }]);
  });

  it("name no more records than are changed at once", () => {
    const scopes = Array.from({ length: mostRecords - 1 }, () => ({ scope: "read", title: "Read" }));
    const most = { grantway: 1, apis: [{ ...api, scopes }] };
    expect(read(most).problems).toEqual([]);
    expect(read(most, { grantway: 1, clients: [{ client_id: "app" }] }).problems).toMatchObject([
      { path: [], problem: "There can be at most 20000 APIs, scopes and clients." },
    ]);
  });

  it("of any form are read without an error, and what is wrong is told within its document", () => {
    const names = ["grantway", "apis", "clients", "scopes", "audience", "name", "client_id", "__proto__"];
    const leaf = fc.oneof(fc.constantFrom(1, "x", null, true, audience), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), (documents) => {
        const { problems } = read(...documents);
        for (const { path, problem } of problems) {
          expect(documents).toHaveProperty([String(path[0])]);
          expect(problem).toMatch(/\S[.?]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
