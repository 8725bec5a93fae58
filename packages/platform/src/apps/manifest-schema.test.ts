import { expect, it } from "vitest";
import { emptyManifest } from "./manifest-bounds.ts";
import { manifestSchema } from "./manifest-schema.ts";

it("the schema names every member of a manifest, and no other", () => {
  expect(Object.keys(manifestSchema.properties)).toEqual(Object.keys(emptyManifest));
  expect(manifestSchema.additionalProperties).toBe(false);
});

it("the schema is plain JSON with patterns that can be read", () => {
  const text = JSON.stringify(manifestSchema);
  expect(JSON.parse(text)).toEqual(manifestSchema);
  for (const [, pattern] of text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)) {
    expect(() => new RegExp(JSON.parse(pattern as string) as string, "u")).not.toThrow();
  }
});

it("the schema says what is where nothing is said, so that editors and commands show it", () => {
  const said = Object.entries(manifestSchema.properties).flatMap(([member, schema]) =>
    "default" in schema ? [[member, schema.default]] : [],
  );
  expect({ name: "", ...Object.fromEntries(said) }).toEqual(emptyManifest);
});
