import { Validator } from "@cfworker/json-schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Definitions, type Schema, selfContained } from "../document/schema.ts";
import { sampleOf } from "./sample.ts";

const none: Definitions = new Map();

describe("a sample made from a schema", () => {
  it("is what the document gives, where it gives something", () => {
    const schema = {
      type: "object",
      properties: {
        a: { type: "string", examples: ["given"] },
        b: { type: "integer", default: 20 },
        c: { enum: ["first", "second"] },
        d: { const: 7 },
        e: { type: "string", readOnly: true },
        f: { type: "string", format: "date-time" },
      },
    };
    expect(sampleOf(schema, none)).toEqual({
      a: "given",
      b: 20,
      c: "first",
      d: 7,
      f: "2026-01-31T12:00:00Z",
    });
  });

  it("has, at the least, what must be there and nothing else", () => {
    const schema = {
      type: "object",
      required: ["a", "list"],
      properties: {
        a: { type: "object", properties: { b: { type: "string" } } },
        c: { type: "string" },
        list: { type: "array", items: { type: "string" } },
      },
    };
    expect(sampleOf(schema, none, "least")).toEqual({ a: {}, list: [] });
  });

  it("ends for what leads back to itself, and has what must be there all the same", () => {
    const definitions: Definitions = new Map<string, Schema>([
      [
        "Tree",
        {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string" },
            children: { type: "array", items: { $ref: "#/$defs/Tree" } },
            parent: { $ref: "#/$defs/Tree" },
          },
        },
      ],
      ["Must", { type: "object", required: ["must"], properties: { must: { $ref: "#/$defs/Must" } } }],
    ]);
    expect(sampleOf({ $ref: "#/$defs/Tree" }, definitions)).toEqual({ name: "text", children: [] });
    expect(sampleOf({ $ref: "#/$defs/Must" }, definitions)).toEqual({ must: {} });
  });

  it("is bounded, however much a schema has", () => {
    const wide = {
      type: "object",
      properties: Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`m${n}`, { type: "string" }])),
    };
    expect(Object.keys(sampleOf(wide, none) as object).length).toBeLessThanOrEqual(5_000);
    let deep: Schema = { type: "string" };
    for (let n = 0; n < 50; n++) deep = { type: "object", required: ["a"], properties: { a: deep, b: deep } };
    expect(JSON.stringify(sampleOf(deep, none)).length).toBeLessThan(100_000);
  });

  const leaf = fc.oneof(
    fc
      .record({ minLength: fc.nat(20), maxLength: fc.integer({ min: 20, max: 40 }) })
      .map((more) => Object.assign(more, { type: "string" })),
    fc
      .record({ minimum: fc.integer({ min: -50, max: 50 }), maximum: fc.integer({ min: 60, max: 90 }) })
      .map((more) => Object.assign(more, { type: "integer" })),
    fc
      .record({ exclusiveMinimum: fc.integer({ min: -9, max: 9 }), multipleOf: fc.constantFrom(1, 2, 5) })
      .map((more) => Object.assign(more, { type: "number" })),
    fc
      .constantFrom(
        "date",
        "date-time",
        "time",
        "duration",
        "uuid",
        "email",
        "uri",
        "uri-reference",
        "ipv4",
        "ipv6",
        "hostname",
      )
      .map((format) => ({ type: "string", format })),
    fc.constantFrom(
      { type: "boolean" },
      { type: "null" },
      { type: ["string", "null"] },
      { enum: [1, "a"] },
      { const: { a: 1 } },
    ),
  );
  const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .record({ items: tie("schema"), minItems: fc.nat(3) })
        .map((more) => Object.assign(more, { type: "array" })),
      fc.dictionary(fc.string({ minLength: 1 }), tie("schema"), { maxKeys: 4 }).map((properties) => ({
        type: "object",
        properties,
        required: Object.keys(properties).filter((_, place) => place % 2 === 0),
        additionalProperties: false,
      })),
      fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    ),
  }));

  it("keeps to the schema it is made from", () => {
    fc.assert(
      fc.property(schema, (one) => {
        const sample = sampleOf(one, none);
        expect(new Validator(selfContained(one, none), "2020-12").validate(sample)).toMatchObject({
          valid: true,
        });
      }),
      { numRuns: 300 },
    );
  });
});
