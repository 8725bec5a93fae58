import { expect, it } from "vitest";
import { textHashOf } from "./shown-text.ts";

it("a text has one fingerprint, and another text another, promise 8", async () => {
  const hash = await textHashOf(["New rights waiting", "See the staff directory"]);
  expect(hash).toMatch(/^[\w-]{43}$/);
  expect(await textHashOf(["New rights waiting", "See the staff directory"])).toBe(hash);
  expect(await textHashOf(["New rights waiting", "See the staff"])).not.toBe(hash);
  // As any other program reckons it.
  expect(await textHashOf(["abc"])).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
});
