import { expect, it } from "vitest";
import { createMailAllowance } from "./mail-allowance.ts";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { readableHashing, stillClock } from "./testing/stand-ins.ts";

function given() {
  const parts = { failures: failuresInMemory(), hashing: readableHashing, clock: stillClock() };
  return (what: string) => createMailAllowance({ ...parts, what });
}

it("lets one person be sent three mails of a kind in an hour, and no fourth", async () => {
  const mayBeSent = given()("recovery");
  const answers = [];
  for (let mail = 1; mail <= 4; mail += 1) answers.push(await mayBeSent("ada"));
  expect(answers).toEqual([true, true, true, false]);
});

it("counts each person and each kind of mail apart", async () => {
  const of = given();
  for (let mail = 1; mail <= 3; mail += 1) await of("recovery")("ada");
  expect(await of("recovery")("ada")).toBe(false);
  expect(await of("recovery")("grace")).toBe(true);
  expect(await of("sign-up-mail")("ada")).toBe(true);
});
