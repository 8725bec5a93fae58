import { describe, expect, it } from "vitest";
import { normaliseProfile, profileProblems } from "./user-rules.ts";
import type { Profile } from "./user-rules.ts";

const valid: Profile = { username: "ada", email: "ada@example.com", name: "Ada Lovelace", groups: ["staff"] };
const fieldsOf = (changes: Partial<Profile>) =>
  profileProblems({ ...valid, ...changes }).flatMap(({ path }) => path);

describe("the rules for users", () => {
  it.each([
    {},
    { username: "a" },
    { username: "A.b_c-9".padEnd(64, "x") },
    { email: "ada+news@mail.example.co.uk" },
    { email: "ada@localhost" },
    { email: "jörg@bücher.example" },
    // 254 characters, the most there may be (RFC 5321 §4.5.3.1.3, less the brackets).
    { email: `${"a".repeat(60)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.e` },
    { name: "李" },
    { name: "𝒳".repeat(200) },
    { name: "می‌خواهم" },
    { groups: [] },
    { groups: ["Sales team", "r&d"] },
    { groups: ["𝒳".repeat(64)] },
    { groups: Array.from({ length: 100 }, (_, index) => `g${index}`) },
  ])("accept %j", (changes) => {
    expect(fieldsOf(changes)).toEqual([]);
  });

  it.each(["", ".", "..", "a b", "ada@example.com", "ада", "a".repeat(65), "a/b", "a\0"])(
    "refuse the username %j",
    (username) => {
      expect(fieldsOf({ username })).toEqual(["username"]);
    },
  );

  it.each([
    "",
    "ada",
    "@example.com",
    "ada@",
    "a@b@c",
    "a b@c.d",
    "a@-b.c",
    "a@b..c",
    "a@b\n",
    `${"a".repeat(65)}@b.c`,
    `${"a".repeat(60)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.ee`,
  ])("refuse the email address %j", (email) => {
    expect(fieldsOf({ email })).toEqual(["email"]);
  });

  it.each(["", "a\nb", "Ada\u202Egnp.exe", "x".repeat(201)])("refuse the name %j", (name) => {
    expect(fieldsOf({ name })).toEqual(["name"]);
  });

  it.each([[["a,b"]], [[""]], [["x".repeat(65)]], [Array.from({ length: 101 }, (_, index) => `g${index}`)]])(
    "refuse the groups %j",
    (groups) => {
      expect(fieldsOf({ groups })).toEqual(["groups"]);
    },
  );

  it("tell of every problem at once", () => {
    expect(fieldsOf({ username: "", email: "", name: "" })).toEqual(["username", "email", "name"]);
  });

  it("know one form of the same characters, without blanks around, each group once", () => {
    expect(
      normaliseProfile({
        username: " ada ",
        email: " ada@example.com",
        name: "Jo\u0308rg ",
        groups: ["a", "a ", "b"],
      }),
    ).toEqual({ username: "ada", email: "ada@example.com", name: "J\u00f6rg", groups: ["a", "b"] });
  });
});
