import { expect, it } from "vitest";
import { afterChange } from "./typed.ts";

it("what is typed while the last words are still on their way is kept", () => {
  const typing = { text: "ada l", seen: "", sent: "ada" };
  expect(afterChange(typing, "ada")).toEqual({ text: "ada l", seen: "ada", sent: "ada" });
});

it("what somebody else searches for stands in the field", () => {
  const typing = { text: "ada l", seen: "ada", sent: "ada" };
  expect(afterChange(typing, "")).toEqual({ text: "", seen: "", sent: "" });
  expect(afterChange(typing, "eve")).toEqual({ text: "eve", seen: "eve", sent: "eve" });
});
