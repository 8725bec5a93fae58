import { describe, expect, it } from "vitest";
import { sliceOf } from "./schema-slice.ts";

const root = {
  components: {
    schemas: {
      Node: { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } },
      "a/b c": { type: "string" },
      Other: { Node: { type: "integer" } },
    },
  },
};

describe("the schemas of an operation", () => {
  it("are taken with all they refer to, each once, though it leads back to itself", () => {
    const slice = sliceOf(root, "3.1");
    expect(slice.take({ $ref: "#/components/schemas/Node" })).toEqual({ $ref: "#/$defs/Node" });
    expect(slice.take({ items: { $ref: "#/components/schemas/a~1b%20c" } })).toEqual({
      items: { $ref: "#/$defs/a_b_c" },
    });
    expect(slice.take({ $ref: "#/components/schemas/Other/Node" })).toEqual({ $ref: "#/$defs/Node_2" });
    expect([...slice.definitions()]).toEqual([
      ["Node", { type: "object", properties: { next: { $ref: "#/$defs/Node" } } }],
      ["a_b_c", { type: "string" }],
      ["Node_2", { type: "integer" }],
    ]);
    expect(slice.problems).toEqual([]);
  });

  it("tell what leads nowhere and what leads outside, and let anything stand there", () => {
    const slice = sliceOf(root, "3.1");
    expect(
      slice.take({
        properties: { a: { $ref: "#/gone" }, b: { $ref: "https://x.example/s.json#/A" }, c: "text" },
      }),
    ).toEqual({
      properties: { a: {}, b: {}, c: true },
    });
    expect(slice.problems).toEqual([
      { code: "broken-reference", place: "#/gone" },
      { code: "outside-reference", place: "https://x.example/s.json#/A" },
      { code: "broken-schema", detail: '"text"' },
    ]);
  });

  it("hold what stands beside a reference since 3.1, and ignore it in 3.0", () => {
    const schema = { $ref: "#/components/schemas/Node", description: "The first" };
    expect(sliceOf(root, "3.1").take(schema)).toEqual({ description: "The first", $ref: "#/$defs/Node" });
    expect(sliceOf(root, "3.0").take(schema)).toEqual({ $ref: "#/$defs/Node" });
  });

  it("of 3.0 are written as 2020-12 has them", () => {
    const slice = sliceOf({}, "3.0");
    expect(slice.take({ type: "string", nullable: true, enum: ["a"], example: "a" })).toEqual({
      type: ["string", "null"],
      enum: ["a", null],
      examples: ["a"],
    });
    expect(slice.take({ minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false })).toEqual({
      minimum: 1,
      exclusiveMinimum: 1,
      maximum: 9,
    });
    expect(slice.take({ type: "array", items: [{ type: "string" }], additionalItems: false })).toEqual({
      type: "array",
      prefixItems: [{ type: "string" }],
      items: false,
    });
  });

  it("lose what is broken and what nobody here understands", () => {
    const broken = {
      type: "texts",
      pattern: "(",
      minLength: "3",
      multipleOf: 0,
      required: true,
      enum: "a",
      format: "__defineGetter__",
      $id: "https://x.example",
      id: "http://[",
      "x-own": 1,
      patternProperties: { "(": {}, "^a": { type: "string" } },
    };
    expect(sliceOf({}, "3.1").take(broken)).toEqual({ patternProperties: { "^a": { type: "string" } } });
  });

  it("end where there are too many of them, within each other or beside", () => {
    const deep = JSON.parse(`${'{"not":'.repeat(500)}{}${"}".repeat(500)}`) as unknown;
    const one = sliceOf({}, "3.1");
    one.take(deep);
    expect(one.problems).toEqual([{ code: "schema-too-large" }]);
    const many = sliceOf({}, "3.1");
    many.take({ anyOf: Array.from({ length: 30_000 }, () => ({ type: "string" })) });
    expect(many.problems).toEqual([{ code: "schema-too-large" }]);
  });
});
