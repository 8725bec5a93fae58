import { describe, expect, it } from "vitest";
import { boolean, text } from "../registration/member-readers.ts";
import { isObject, missingMember, noObject, readMembers } from "./read-members.ts";

const read = (value: unknown) =>
  readMembers<{ readonly name: string; readonly public?: boolean }>(
    value,
    { name: text(), public: boolean() },
    ["name"],
  );

describe("an object whose members are all known", () => {
  it("is read member by member", () => {
    expect(read({ name: "a", public: true })).toEqual({ said: { name: "a", public: true }, problems: [] });
    expect(read({ name: "a" })).toEqual({ said: { name: "a" }, problems: [] });
  });

  it("tells all at once what it lacks, what is of another kind and what nobody knows", () => {
    const { said, problems } = read({ nmae: "a", public: "yes", __proto: 1 });
    expect(said).toEqual({});
    const rule = "member-unknown";
    expect(problems).toEqual([
      { path: ["nmae"], problem: "Nobody knows this member; did you mean name?", rule },
      { path: ["public"], problem: "It must be true or false.", rule: "flag-needed" },
      { path: ["__proto"], problem: "Nobody knows this member; those there are: name, public.", rule },
      missingMember("name"),
    ]);
  });

  it.each([null, [], "text", 7, undefined])("is not %j", (value) => {
    expect(read(value).problems).toEqual([noObject]);
    expect(isObject(value)).toBe(false);
  });

  it.each(["__proto__", "constructor", "toString"])("has no member %s of its own making", (name) => {
    const { problems } = read(JSON.parse(`{"name": "a", "${name}": {}}`));
    expect(problems).toMatchObject([{ path: [name] }]);
  });
});
