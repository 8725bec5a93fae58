import { expect, it } from "vitest";
import { coded } from "./coded.ts";

it.each([
  ["The `client_id`.", "The <code>client_id</code>."],
  ["`a` and `<b>`", "<code>a</code> and <code>&#60;b&#62;</code>"],
  ["nothing", "nothing"],
])("%s has its code marked", (sentence, text) => {
  expect(coded(sentence).text).toBe(text);
});
