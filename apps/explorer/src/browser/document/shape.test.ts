import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definitions, Schema } from "./schema.ts";
import { memberOf, shapeOf } from "./shape.ts";

const none: Definitions = new Map();
const kindOf = (schema: Schema, definitions = none) => shapeOf(schema, definitions).kind;

describe("what a value may be", () => {
  it.each([
    [{ type: "integer" }, "integer"],
    [{ properties: {} }, "object"],
    [{ additionalProperties: { type: "string" } }, "object"],
    [{ items: {} }, "array"],
    [{ enum: ["a", "b"] }, "string"],
    [{ const: 5 }, "number"],
    [{ type: ["string", "integer"] }, "any"],
    [{ type: "null" }, "null"],
    [true, "any"],
    [{}, "any"],
  ])("is told by %j", (schema, kind) => {
    expect(kindOf(schema)).toBe(kind);
  });

  it("may be null besides, which is nothing to choose", () => {
    const text = { type: "string", title: "T" };
    for (const schema of [
      { type: ["string", "null"], title: "T" },
      { anyOf: [text, { type: "null" }] },
      { oneOf: [{ const: null }, text] },
    ])
      expect(shapeOf(schema, none)).toMatchObject({
        kind: "string",
        nullable: true,
        title: "T",
        alternatives: [],
      });
    expect(shapeOf({ enum: ["a", null] }, none)).toMatchObject({
      kind: "string",
      nullable: true,
      values: ["a"],
    });
  });

  it("is all that holds together: allOf, references, and what stands beside them", () => {
    const definitions: Definitions = new Map<string, Schema>([
      [
        "Base",
        { type: "object", required: ["id"], properties: { id: { type: "string" }, at: { type: "string" } } },
      ],
      [
        "Note",
        {
          allOf: [
            { $ref: "#/$defs/Base" },
            { required: ["text"], properties: { text: {}, at: { const: "now" } } },
          ],
        },
      ],
    ]);
    const shape = shapeOf({ $ref: "#/$defs/Note", description: "A note" }, definitions);
    expect(shape).toMatchObject({ kind: "object", description: "A note" });
    expect(shape.members.map(({ name, required }) => `${name} ${required}`).toSorted()).toEqual([
      "at false",
      "id true",
      "text true",
    ]);
    expect(memberOf({ $ref: "#/$defs/Note" }, "text", definitions)).toEqual({});
    expect(memberOf({ $ref: "#/$defs/Note" }, "constructor", definitions)).toBeUndefined();
  });

  it("is a choice, each called by its title, its name or what it is", () => {
    const definitions: Definitions = new Map([["Card", { type: "object" }]]);
    const shape = shapeOf(
      { oneOf: [{ $ref: "#/$defs/Card" }, { title: "By bank", type: "object" }, { type: "string" }] },
      definitions,
    );
    expect([shape.kind, shape.alternatives.map(({ label }) => label)]).toEqual([
      "choice",
      ["Card", "By bank", "string"],
    ]);
  });

  it("is no choice where alternatives only say what has to be there together", () => {
    const schema = {
      type: "object",
      properties: { a: {}, b: {} },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    };
    expect(shapeOf(schema, none)).toMatchObject({ kind: "object", alternatives: [] });
  });

  it("ends for schemas that lead to themselves and nowhere else", () => {
    const definitions: Definitions = new Map<string, Schema>([
      ["A", { $ref: "#/$defs/A" }],
      ["B", { allOf: [{ $ref: "#/$defs/B" }] }],
      ["C", { oneOf: [{ $ref: "#/$defs/C" }] }],
      ["D", { anyOf: [{ $ref: "#/$defs/D" }, { $ref: "#/$defs/C" }] }],
    ]);
    for (const name of definitions.keys())
      expect(["any", "choice"]).toContain(kindOf({ $ref: `#/$defs/${name}` }, definitions));
  });

  it("is told of any schema whose parts refer to each other anyhow", () => {
    const part = fc.oneof(
      fc.record({ $ref: fc.constantFrom("#/$defs/a", "#/$defs/b", "#/$defs/gone") }),
      fc.constantFrom<Schema>(true, false, { type: "string" }, { type: "null" }),
    );
    const schema = fc.record(
      {
        allOf: fc.array(part),
        anyOf: fc.array(part),
        oneOf: fc.array(part),
        properties: fc.dictionary(fc.string(), part),
        $ref: fc.constantFrom("#/$defs/a", "#/$defs/b"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(schema, schema, (a, b) => {
        const definitions: Definitions = new Map<string, Schema>([
          ["a", a],
          ["b", b],
        ]);
        expect(shapeOf(a, definitions).kind).toBeTypeOf("string");
      }),
      { numRuns: 300 },
    );
  });
});
