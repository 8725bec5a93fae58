import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manifestOfText, readManifest } from "./manifest-reading.ts";

const world = { catalogue: { scopes: new Map([["notes:read", {} as never]]) }, issuer: "https://id.example" };
const told = (value: unknown) => {
  const read = readManifest(value, world);
  return read.outcome === "read" ? [] : read.problems.map(({ path, rule }) => `${path.join("/")} ${rule}`);
};

describe("a manifest out of JSON", () => {
  it("needs a name, and is filled in and tidy", () => {
    const read = readManifest(
      { name: "  Acme ", scopes: [{ scope: "notes:read", purpose: " To show. " }] },
      world,
    );
    expect(read).toMatchObject({
      outcome: "read",
      manifest: {
        name: "Acme",
        embed: null,
        scopes: [{ scope: "notes:read", purpose: "To show.", optional: false }],
      },
    });
    expect(told({})).toEqual(["name line"]);
  });

  it.each<[unknown, readonly string[]]>([
    [null, [" object-needed"]],
    [[], [" object-needed"]],
    ["{}", [" object-needed"]],
    [{ name: 1, embed: "x" }, ["name text-needed", "embed object-needed"]],
    [{ name: "A", nmae: "B" }, ["nmae member-unknown"]],
    [{ name: "A", scopes: {} }, ["scopes list-needed"]],
    [
      { name: "A", scopes: [{ scope: "notes:read", optional: "no" }] },
      ["scopes/0/purpose missing", "scopes/0/optional flag-needed"],
    ],
    [{ name: "A", embed: { url: "https://a.example", width: 3 } }, ["embed/width member-unknown"]],
    [{ name: "A", actsAs: Array.from({ length: 1000 }, () => "app") }, ["actsAs too-many"]],
    [{ name: "<b>", category: 1 }, ["category text-needed", "name plain-text"]],
  ])("refuses %j", (value, problems) => {
    expect(told(value)).toEqual(problems);
  });

  it("tells what it says where it has the shape of one, so that whoever types goes on with it", () => {
    expect(readManifest({ name: "" }, world)).toMatchObject({ outcome: "invalid", manifest: { name: "" } });
    expect(readManifest({ name: "A", nmae: 1 }, world).manifest).toBeUndefined();
  });

  it("takes names of prototypes for members that nobody knows", () => {
    const value: unknown = JSON.parse(
      '{"name":"A","__proto__":{"summary":"x"},"constructor":1,"toString":2}',
    );
    expect(told(value)).toEqual([
      "__proto__ member-unknown",
      "constructor member-unknown",
      "toString member-unknown",
    ]);
  });

  it("tells a few of many members that nobody knows", () => {
    const value = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`m${place}`, 1]));
    expect(told({ ...value, name: "A" })).toHaveLength(20);
  });

  it("reads no text that is far too long, is no JSON, or is deep", () => {
    for (const text of [`"${"x".repeat(200_001)}"`, "{", "[".repeat(100_000)]) {
      expect(manifestOfText(text, world)).toMatchObject({ outcome: "invalid", problems: [{ path: [] }] });
    }
    expect(manifestOfText('{"name":"Acme"}', world).outcome).toBe("read");
  });

  it("answers whatever is sent, and what it read it reads again as the same", () => {
    const member = fc.constantFrom(
      "name",
      "summary",
      "scopes",
      "embed",
      "actsAs",
      "__proto__",
      "category",
      "logo",
    );
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), (value) => {
        const read = readManifest(value, world);
        const again = read.outcome === "read" ? readManifest(read.manifest, world) : read;
        expect(again).toEqual(read);
        expect(again).not.toMatchObject({ problems: [] });
      }),
    );
  });
});
