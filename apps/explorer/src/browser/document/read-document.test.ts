import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "./api-document.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";

/** Reads a document that says no more than a test needs. */
function read(more: object, version = "3.1.1", address?: string): ReadDocument {
  const found = readDocument({ openapi: version, info: { title: "T", version: "1" }, ...more }, address);
  if ("problem" in found) throw new Error(found.problem.code);
  return found;
}

/** The one operation of a document. */
function only(operation: object, more: object = {}, version?: string): Operation {
  const { document, operation: open } = read({ paths: { "/a": { get: operation } }, ...more }, version);
  const found = open(document.operations[0]?.id ?? "");
  if (found === undefined) throw new Error("There is no operation.");
  return found;
}

describe("a document that is none", () => {
  it.each([
    ["a list", [], { code: "not-an-object" }],
    ["a Swagger 2.0", { swagger: "2.0", paths: {} }, { code: "swagger", detail: "2.0" }],
    ["an answer with an error", { error: "no" }, { code: "not-openapi" }],
    ["AsyncAPI", { asyncapi: "3.0.0", info: { title: "Events" } }, { code: "not-openapi", detail: "Events" }],
    ["of a version that never was", { openapi: "2.5" }, { code: "not-openapi" }],
  ])("is told: %s", (_, value, problem) => {
    expect(readDocument(value)).toEqual({ problem });
  });
});

describe("the operations of a document", () => {
  it("are all there, those of 3.2 too, with their tags and the word that they are to be given up", () => {
    const { document } = read(
      {
        tags: [{ name: "notes", description: "What people write" }],
        paths: {
          "/notes": {
            get: { operationId: "list", summary: "List", tags: ["notes"], deprecated: true },
            query: { description: "Search them. Slowly." },
            additionalOperations: { COPY: {} },
          },
        },
      },
      "3.2.0",
    );
    expect(
      document.operations.map(({ id, method, summary, deprecated, tags }) => [
        id,
        method,
        summary,
        deprecated,
        tags,
      ]),
    ).toEqual([
      ["list", "GET", "List", true, ["notes"]],
      ["QUERY /notes", "QUERY", "Search them.", false, []],
      ["COPY /notes", "COPY", undefined, false, []],
    ]);
    expect([document.dialect, document.tags]).toEqual([
      "3.2",
      [{ name: "notes", description: "What people write" }],
    ]);
  });

  it("are shown though one of them is broken", () => {
    const { document, operation } = read({
      paths: {
        "/good": {
          get: {
            operationId: "good",
            parameters: [5, { name: "x" }, { $ref: "#/nowhere" }, { name: "q", in: "query" }],
          },
        },
        "/broken": { get: "text", post: { requestBody: { $ref: "#/circle" } } },
        "/nothing": 7,
        "no-slash": { get: {} },
        "/away": { $ref: "https://elsewhere.example/paths.json" },
        "x-own": { get: {} },
      },
      circle: { $ref: "#/circle" },
    });
    expect(document.operations.map(({ id }) => id)).toEqual(["good", "POST /broken"]);
    expect(document.problems).toEqual([
      { code: "broken-operation", place: "GET /broken" },
      { code: "broken-path", place: "/nothing" },
      { code: "broken-path", place: "no-slash" },
      { code: "broken-path", place: "/away" },
    ]);
    const good = operation("good");
    expect(good?.parameters.map(({ name }) => name)).toEqual(["q"]);
    expect(good?.problems.map(({ code, place }) => [code, place])).toEqual([
      ["broken-parameter", ""],
      ["broken-parameter", "x"],
      ["broken-parameter", "#/nowhere"],
    ]);
    expect(operation("POST /broken")?.problems).toEqual([{ code: "broken-reference", place: "#/circle" }]);
  });

  it("are served where they, their path or the document say, in this order", () => {
    const at = (url: string) => ({ servers: [{ url }] });
    const found = read({
      ...at("https://a.example"),
      paths: {
        "/a": { get: { operationId: "a" } },
        "/b": {
          ...at("https://b.example"),
          get: { operationId: "b" },
          put: { operationId: "c", ...at("https://c.example") },
        },
      },
    });
    expect(["a", "b", "c"].map((id) => found.operation(id)?.servers[0]?.url)).toEqual([
      "https://a.example",
      "https://b.example",
      "https://c.example",
    ]);
  });

  it("have ids of their own, though two say they have the same", () => {
    const { document } = read({
      paths: { "/a": { get: { operationId: "x" } }, "/b": { get: { operationId: "x" } } },
    });
    expect(document.operations.map(({ id }) => id)).toEqual(["x", "GET /b"]);
  });

  it("are told to be none where there are none, and a later version is read as far as it is known", () => {
    expect(read({}, "3.9.0").document.problems.map(({ code }) => code)).toEqual([
      "unknown-version",
      "no-operations",
    ]);
    expect(read({ paths: {} }, "4.0.0").document.dialect).toBe("3.2");
  });

  it("take the parameters of their path, and their own before them; required ones stand first", () => {
    const { operation } = read({
      paths: {
        "/a/{id}": {
          parameters: [
            { name: "id", in: "path" },
            { name: "limit", in: "query", description: "of the path" },
            { $ref: "#/components/parameters/Trace" },
          ],
          get: {
            operationId: "x",
            parameters: [
              { name: "limit", in: "query", description: "its own" },
              { name: "who", in: "query", required: true },
              { name: "Authorization", in: "header" },
            ],
          },
        },
      },
      components: { parameters: { Trace: { name: "trace", in: "header", schema: { type: "string" } } } },
    });
    expect(
      operation("x")?.parameters.map(({ name, required, description }) => [name, required, description]),
    ).toEqual([
      ["id", true, undefined],
      ["who", true, undefined],
      ["limit", false, "its own"],
      ["trace", false, undefined],
    ]);
  });
});

describe("what an operation asks for, OpenAPI 3.1 §4.8.30", () => {
  const schemes = {
    components: {
      securitySchemes: {
        login: {
          type: "oauth2",
          flows: { authorizationCode: { scopes: { read: "Read notes", write: "Write notes" } } },
        },
        key: { type: "apiKey", in: "header", name: "X-Key" },
      },
    },
    security: [{ login: ["read"] }],
  };

  it("is its own word before the document's, each alternative with all that it takes", () => {
    expect(only({}, schemes).scopes).toEqual([["read"]]);
    expect(only({ security: [] }, schemes).security).toEqual([]);
    const both = only({ security: [{ login: ["read", "write"], key: [] }, { key: [] }, {}] }, schemes);
    expect(both.scopes).toEqual([["read", "write"], [], []]);
    expect(both.security[0]).toEqual([
      { scheme: "login", type: "oauth2", scopes: ["read", "write"] },
      { scheme: "key", type: "apiKey", scopes: [] },
    ]);
    expect(only({ security: [{ gone: ["x"] }] }, schemes).security).toEqual([
      [{ scheme: "gone", type: "unknown", scopes: ["x"] }],
    ]);
  });

  it("is explained in the document's words", () => {
    expect(read(schemes).document.scopes).toEqual([
      { name: "read", description: "Read notes" },
      { name: "write", description: "Write notes" },
    ]);
  });
});

describe("what is sent and answered", () => {
  it("is there by media type, with its examples, though it is said elsewhere", () => {
    const { body, answers } = only(
      {
        requestBody: { $ref: "#/components/requestBodies/Note" },
        responses: { 200: { $ref: "#/components/responses/Done", description: "Here it is" }, "x-own": {} },
      },
      {
        components: {
          requestBodies: {
            Note: {
              required: true,
              content: {
                "Application/JSON": {
                  schema: { $ref: "#/components/schemas/Note" },
                  examples: {
                    long: { $ref: "#/components/examples/Long" },
                    away: { externalValue: "https://x.example" },
                  },
                },
                "multipart/form-data": {
                  schema: { type: "object" },
                  encoding: { file: { contentType: "image/png" } },
                },
              },
            },
          },
          examples: { Long: { summary: "A long one", value: { text: "long" } } },
          responses: {
            Done: { description: "Done", headers: { Link: {}, ETag: {} }, content: { "text/csv": {} } },
          },
          schemas: { Note: { type: "object" } },
        },
      },
    );
    expect(body?.required).toBe(true);
    expect([...(body?.types.keys() ?? [])]).toEqual(["application/json", "multipart/form-data"]);
    expect(body?.types.get("application/json")?.examples).toEqual([
      { name: "long", summary: "A long one", value: { text: "long" } },
    ]);
    expect([...(body?.types.get("multipart/form-data")?.encodings ?? [])]).toEqual([["file", "image/png"]]);
    expect(answers).toMatchObject([{ status: "200", description: "Here it is", headers: ["Link", "ETag"] }]);
  });
});

describe("any value at all", () => {
  const names = fc.constantFrom(
    "$ref",
    "paths",
    "/a",
    "get",
    "parameters",
    "schema",
    "allOf",
    "properties",
    "items",
    "type",
    "in",
    "name",
    "security",
    "content",
    "__proto__",
    "constructor",
    "requestBody",
    "responses",
    "components",
    "schemas",
    "200",
  );
  const leaf = fc.oneof(
    fc.constantFrom("#", "#/paths", "#/components/schemas/a", "query", "string", "object", "3.1.0"),
    fc.jsonValue({ maxDepth: 0 }),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      leaf,
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(names, tie("tree"), { maxKeys: 4 }),
    ),
  }));

  it("is read without an end that does not come, and without an error", () => {
    fc.assert(
      fc.property(fc.dictionary(names, tree), tree, (paths, components) => {
        const value = JSON.parse(
          JSON.stringify({ openapi: "3.0.0", paths: { "/a": paths, ...paths }, components }),
        ) as unknown;
        const found = readDocument(value);
        if ("problem" in found) return;
        for (const { id } of found.document.operations) expect(found.operation(id)?.id).toBe(id);
      }),
      { numRuns: 300 },
    );
  });
});
