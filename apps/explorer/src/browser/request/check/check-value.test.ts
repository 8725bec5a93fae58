import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definitions, Schema } from "../../document/schema.ts";
import { checkOf } from "./check-value.ts";

const none: Definitions = new Map();

/** What is wrong, as `place keyword wanted`. */
function problems(schema: Schema, value: unknown, definitions = none): readonly string[] {
  return checkOf(
    schema,
    definitions,
  )(value).map(({ steps, keyword, wanted }) => `/${steps.join("/")} ${keyword} ${JSON.stringify(wanted)}`);
}

describe("what is wrong with a value", () => {
  it("is told at its place, with what is asked for", () => {
    const definitions: Definitions = new Map<string, Schema>([
      [
        "Note",
        {
          type: "object",
          required: ["text"],
          additionalProperties: false,
          properties: { text: { type: "string", minLength: 2 } },
        },
      ],
    ]);
    const schema = { type: "array", items: { $ref: "#/$defs/Note" } };
    expect(problems(schema, [{ text: "x" }, {}, { text: "ok", 'o"dd': 1 }, 5], definitions)).toEqual([
      "/0/text minLength 2",
      "/1/text required true",
      '/2/o"dd additionalProperties false',
      '/3 type "object"',
    ]);
    expect(problems(schema, [{ text: "ok" }], definitions)).toEqual([]);
  });

  it("of a choice is what is wrong with the one that is meant", () => {
    const card = {
      type: "object",
      required: ["number"],
      properties: { kind: { const: "card" }, number: { type: "string" } },
    };
    const bank = {
      type: "object",
      required: ["iban"],
      properties: { kind: { const: "bank" }, iban: { type: "string" } },
    };
    expect(problems({ oneOf: [card, bank] }, { kind: "bank" })).toEqual(["/iban required true"]);
    expect(problems({ anyOf: [{ type: "string", minLength: 2 }, { type: "null" }] }, "x")).toEqual([
      "/ minLength 2",
    ]);
    expect(problems({ anyOf: [{ type: "string" }, { type: "null" }] }, 5)).toMatchObject([
      expect.stringMatching(/^\/ anyOf/),
    ]);
  });

  it("is nothing where a schema leads round in a circle, and for members that objects inherit", () => {
    const circle: Definitions = new Map<string, Schema>([["A", { $ref: "#/$defs/A" }]]);
    expect(problems({ $ref: "#/$defs/A" }, 1, circle)).toEqual([]);
    expect(problems({ required: ["constructor"] }, {})).toEqual(["/constructor required true"]);
    expect(problems({ additionalProperties: false }, JSON.parse('{"__proto__": 1}'))).toEqual([
      "/__proto__ additionalProperties false",
    ]);
  });

  it("is told of any value against any schema, without an error", () => {
    const schema = fc.dictionary(
      fc.constantFrom(
        "type",
        "properties",
        "items",
        "anyOf",
        "oneOf",
        "required",
        "enum",
        "default",
        "format",
        "not",
      ),
      fc.oneof(
        fc.constantFrom<unknown>("string", "constructor", [], {}, true, [{}], ["a"]),
        fc.jsonValue({ maxDepth: 1 }),
      ),
    );
    fc.assert(
      fc.property(schema, fc.jsonValue(), (one, value) => {
        expect(Array.isArray(problems(one, value))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
