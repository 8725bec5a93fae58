import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectionsOf } from "./objections.ts";

const members = ["name", "text", "tags", "owner"];
const read = (answer: unknown) => {
  const { fields, elsewhere, whole } = objectionsOf(answer, members);
  return { fields: Object.fromEntries(fields), elsewhere, whole };
};

describe("what an API objects to lands on its field", () => {
  it.each([
    [
      "problem details with pointers, RFC 9457 §3",
      {
        title: "Invalid",
        detail: "Two are wrong.",
        errors: [
          { detail: "is empty", pointer: "#/name" },
          { detail: "is odd", pointer: "/tags/1" },
        ],
      },
      { "/name": "is empty", "/tags/1": "is odd" },
    ],
    [
      "problem details as RFC 7807 has them",
      { "invalid-params": [{ name: "text", reason: "too long" }] },
      { "/text": "too long" },
    ],
    [
      "JSON:API",
      { errors: [{ detail: "no", source: { pointer: "/data/attributes/name" } }] },
      { "/name": "no" },
    ],
    [
      "FastAPI",
      { detail: [{ loc: ["body", "tags", 0], msg: "not a string" }] },
      { "/tags/0": "not a string" },
    ],
    ["lists by field", { errors: { name: ["is blank", "is short"] } }, { "/name": "is blank is short" }],
    ["fields alone", { text: ["This field is required."] }, { "/text": "This field is required." }],
    [
      "GitHub",
      { message: "Validation Failed", errors: [{ resource: "Issue", field: "text", code: "missing_field" }] },
      { "/text": "missing_field" },
    ],
    [
      "violations within an error",
      {
        error: {
          message: "Bad",
          details: [
            { fieldViolations: [] },
            { violations: [{ field: "owner.name", description: "unknown" }] },
          ],
        },
      },
      { "/owner/name": "unknown" },
    ],
    [
      "one parameter of an error",
      { error: { param: "tags[2]", message: "too many" } },
      { "/tags/2": "too many" },
    ],
    [
      "a path of ajv",
      { message: "x", validation: [{ instancePath: "/owner/name", message: "must be string" }] },
      { "/owner/name": "must be string" },
    ],
  ])("%s", (_, answer, fields) => {
    expect(read(answer).fields).toEqual(fields);
  });

  it("and what points to none of them is told beside, as is what is said of the whole", () => {
    expect(read({ errors: [{ pointer: "/nobody", detail: "unknown" }], title: "No" })).toEqual({
      fields: {},
      elsewhere: [{ place: "nobody", message: "unknown" }],
      whole: "No",
    });
    expect(read({ error: "invalid_request", error_description: "Text is blank." }).whole).toBe(
      "Text is blank.",
    );
    expect(read({ error: { message: "Bad" } }).whole).toBe("Bad");
    expect(read("plain")).toEqual({ fields: {}, elsewhere: [], whole: undefined });
  });

  it("whatever it answers, without an error", () => {
    const answer = fc.dictionary(
      fc.constantFrom(
        "errors",
        "error",
        "detail",
        "pointer",
        "name",
        "source",
        "loc",
        "message",
        "__proto__",
        "violations",
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(fc.property(answer, (one) => void objectionsOf(one, members)));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
