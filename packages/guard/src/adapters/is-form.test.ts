import { expect, it } from "vitest";
import { isForm } from "./is-form.ts";

it.each([
  ["application/x-www-form-urlencoded", true],
  ["Application/X-WWW-Form-urlencoded; charset=utf-8", true],
  ["application/json", false],
  ["multipart/form-data; boundary=a", false],
  [null, false],
  [undefined, false],
])("a body of %j is a form: %j", (type, form) => {
  expect(isForm(type)).toBe(form);
});
