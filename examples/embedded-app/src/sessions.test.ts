import { expect, it } from "vitest";
import { createSessions } from "./sessions.ts";

it("a session is found by its key for an hour, and ends with its installation", () => {
  let at = 0;
  const sessions = createSessions({ now: () => at });
  const ada = { person: "ada", installation: "i1" };
  const [first, second] = [sessions.open(ada), sessions.open({ ...ada, installation: "i2" })];
  expect(sessions.find(first)).toEqual(ada);
  expect(sessions.find("guessed")).toBeUndefined();
  sessions.endAll("i1");
  expect(sessions.find(first)).toBeUndefined();
  at = 60 * 60 * 1000;
  expect(sessions.find(second)).toBeUndefined();
});
