import fc from "fast-check";
import { expect, it } from "vitest";
import { programName } from "./program-name.ts";

it.each([
  ["curl/8.9.1", "curl"],
  ["node", "node"],
  ["oauth4webapi/v3.8.0 (Linux)", "oauth4webapi"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  ["(nothing of the kind)", undefined],
  ["", undefined],
  [undefined, undefined],
])("a sender that says %j of itself is called %j", (userAgent, name) => {
  expect(programName(userAgent)).toBe(name);
});

it("is short and plain, whatever is sent", () => {
  fc.assert(
    fc.property(fc.string(), (sent) => {
      expect(programName(sent) ?? "x").toMatch(/^[\w .-]{1,60}$/);
    }),
  );
});
