import { expect, it } from "vitest";
import { alwaysSent, eventTypes } from "./event-type.ts";

it("types of events are words of two parts, once each", () => {
  for (const type of eventTypes) expect(type).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
  expect(new Set(eventTypes).size).toBe(eventTypes.length);
});

it("only the end of an installation and an erasure are told whatever its state, promise 5", () => {
  expect([...alwaysSent]).toEqual(["installation.uninstalled", "erasure.requested"]);
});
