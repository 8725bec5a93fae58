import { describe, expect, it } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { bodyOfType, kindOfType } from "./body/body-kinds.ts";
import { withField } from "./body/with-field.ts";
import { textOfValue, valueOfText } from "./fields/scalar.ts";
import { withMember } from "./fields/with-member.ts";
import { initialCall } from "./initial-call.ts";
import { withChosen } from "./with-chosen.ts";

const none = new Map();

describe("what a form begins with", () => {
  it("is what has to be there and can be known, and a body made from its schema", () => {
    const read = readDocument({
      openapi: "3.1.0",
      paths: {
        "/a/{id}": {
          post: {
            operationId: "x",
            parameters: [
              { name: "id", in: "path", schema: { type: "string" } },
              { name: "kind", in: "query", required: true, schema: { enum: ["a", "b"] } },
              { name: "limit", in: "query", schema: { type: "integer", default: 20 } },
            ],
            requestBody: {
              required: true,
              content: {
                "text/csv": {},
                "application/json": {
                  schema: { required: ["text"], properties: { text: { type: "string" } } },
                },
              },
            },
          },
        },
      },
    });
    const operation = "problem" in read ? undefined : read.operation("x");
    if (operation === undefined) throw new Error("There is no operation.");
    const call = initialCall(operation);
    expect(call).toEqual({
      operation: "x",
      method: "POST",
      path: "/a/{id}",
      parameters: [{ in: "query", name: "kind", value: "a" }],
      headers: [],
      body: { kind: "text", type: "application/json", text: '{\n  "text": "text"\n}' },
    });
    expect(withChosen(call, new Map([["id", "northwind"]])).parameters).toContainEqual({
      in: "path",
      name: "id",
      value: "northwind",
    });
  });

  it.each([
    ["application/json; charset=utf-8", "json"],
    ["application/problem+json", "json"],
    ["application/x-www-form-urlencoded", "fields"],
    ["multipart/form-data", "fields"],
    ["application/soap+xml", "text"],
    ["text/csv", "text"],
    ["image/png", "file"],
    ["*/*", "file"],
  ])("goes by the media type: %s is written as %s", (type, kind) => {
    expect(kindOfType(type)).toBe(kind);
  });

  it("is, of a form in parts, a field for each member that has to be there; files are chosen", () => {
    const schema = {
      type: "object",
      required: ["name", "file", "meta"],
      properties: {
        name: { type: "string" },
        file: { type: "string", format: "binary" },
        meta: { type: "object" },
        more: {},
      },
    };
    const content = { schema, examples: [], encodings: new Map([["meta", "application/json"]]) };
    expect(bodyOfType("multipart/form-data", content, none)).toEqual({
      kind: "fields",
      type: "multipart/form-data",
      fields: [
        { name: "name", value: "text" },
        { name: "meta", value: "{}", type: "application/json" },
      ],
    });
  });
});

describe("what is typed", () => {
  it("is a number where one is asked for and written, and else stays what it is", () => {
    const number = { kind: "integer", keywords: {} } as const;
    expect(
      ["5", "-0.5", "1e3", "12a", "", " ", "9007199254740993"].map((text) => valueOfText(text, number)),
    ).toEqual([5, -0.5, 1000, "12a", undefined, " ", "9007199254740993"]);
    expect(valueOfText("5", { kind: "string", keywords: {} })).toBe("5");
    expect(
      ["5", "true", "x"].map((text) =>
        valueOfText(text, { kind: "any", keywords: { type: ["integer", "boolean", "string"] } }),
      ),
    ).toEqual([5, true, "x"]);
    expect([undefined, null, 0, false, "", { a: 1 }].map(textOfValue)).toEqual([
      "",
      "",
      "0",
      "false",
      "",
      '{"a":1}',
    ]);
  });

  it("keeps its place among the others, and is gone when it is taken away", () => {
    expect(Object.entries(withMember({ a: 1, b: 2 }, "a", 3))).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
    expect(withMember({ a: 1, b: 2 }, "a", undefined)).toEqual({ b: 2 });
    expect(Object.keys(withMember({}, "__proto__", 1))).toEqual(["__proto__"]);
    expect(withField([{ name: "a", value: "1" }], "a", "2", undefined)).toEqual([{ name: "a", value: "2" }]);
    expect(withField([{ name: "a", value: "1" }], "a", undefined, undefined)).toEqual([]);
  });
});
