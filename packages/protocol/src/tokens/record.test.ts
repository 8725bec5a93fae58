import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createCodec, flag, number, optional, pairs, text, texts, unless, type RecordOf } from "./record.ts";

const fields = [
  text("name"),
  number("age"),
  number("born"),
  flag("tall"),
  texts("friends"),
  pairs("notes"),
  optional(text("middle")),
  unless(number("cats"), 0),
  optional(texts("cars")),
] as const;
const codec = createCodec(fields);
type Person = RecordOf<typeof fields>;

const least: Person = { name: "A", age: 1, born: 2, tall: true, friends: [], notes: [], cats: 0 };

const persons: fc.Arbitrary<Person> = fc.record(
  {
    name: fc.string({ unit: "binary" }),
    age: fc.nat(),
    born: fc.integer(),
    tall: fc.boolean(),
    friends: fc.array(fc.string()),
    notes: fc.array(fc.tuple(fc.string(), fc.string())),
    cats: fc.nat({ max: 2 }),
    middle: fc.string(),
    cars: fc.array(fc.string()),
  },
  { requiredKeys: ["name", "age", "born", "tall", "friends", "notes", "cats"] },
);

/** Through JSON, as a seal does. */
function read(values: readonly unknown[]): Person | undefined {
  return codec.decode(JSON.parse(JSON.stringify(values)) as readonly unknown[]);
}

describe("a record described by the list of its fields", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(persons, (person) => {
        expect(read(codec.encode(person))).toEqual(person);
      }),
    );
  });

  it("has the type of the list", () => {
    expectTypeOf<Person["notes"]>().toEqualTypeOf<readonly (readonly [name: string, value: string])[]>();
    expectTypeOf<Person["middle"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Omit<typeof least, "middle" | "cars">>().toExtend<Person>();
  });

  it("says nothing at its end of what it has not, nor of what nearly every record says", () => {
    expect(codec.encode(least)).toEqual(["A", 1, 2, true, [], []]);
    expect(codec.encode({ ...least, middle: undefined, cats: 2 })).toEqual([
      "A",
      1,
      2,
      true,
      [],
      [],
      null,
      2,
    ]);
    expect(codec.encode({ ...least, cars: ["b"] })).toEqual(["A", 1, 2, true, [], [], null, null, ["b"]]);
  });

  it("is read by a release that knows less of it", () => {
    const older = createCodec(fields.slice(0, 6));
    expect(older.decode(codec.encode({ ...least, middle: "B", cats: 3 }))).toEqual(
      older.decode(codec.encode(least)),
    );
  });

  it("is none when a value is not what the list says", () => {
    const whole = codec.encode({ ...least, middle: "B", cats: 3, cars: ["c"] });
    for (const place of whole.keys()) {
      for (const wrong of [{}, [1], [["a"]], [["a", 1]], null]) {
        // A field that may be lacking is written as nothing.
        if (wrong === null && place >= 6) continue;
        const values = whole.map((value, index) => (index === place ? wrong : value));
        expect(read(values)).toBeUndefined();
      }
    }
    expect(read(whole.slice(0, 5))).toBeUndefined();
  });
});
