import { describe, expect, it } from "vitest";
import { boolean, text } from "../registration/member-readers.ts";
import { isObject, readMembers } from "./read-members.ts";

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
    expect(problems).toEqual([
      { path: ["nmae"], problem: "Nobody knows this member; did you mean name?" },
      { path: ["public"], problem: "It must be true or false." },
      { path: ["__proto"], problem: "Nobody knows this member; those there are: name, public." },
      { path: [], problem: "The member name is missing." },
    ]);
  });

  it.each([null, [], "text", 7, undefined])("is not %j", (value) => {
    expect(read(value).problems).toEqual([{ path: [], problem: "It must be an object with members." }]);
    expect(isObject(value)).toBe(false);
  });

  it.each(["__proto__", "constructor", "toString"])("has no member %s of its own making", (name) => {
    const { problems } = read(JSON.parse(`{"name": "a", "${name}": {}}`));
    expect(problems).toMatchObject([{ path: [name] }]);
  });
});
