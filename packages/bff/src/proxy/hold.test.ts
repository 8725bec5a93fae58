import { describe, expect, it } from "vitest";
import { createHold } from "./hold.ts";
import { collect } from "./testing/collect.ts";

const chunk = (text: string) => Buffer.from(text);

describe("an answer that is held", () => {
  it("asks for a pause after the first part, and goes on where it is passed to", () => {
    const told: string[] = [];
    const hold = createHold();
    hold.readBy({ goOn: () => told.push("go on"), gone: () => told.push("gone") });
    expect(hold.write(chunk("one "))).toBe(false);
    const to = collect();
    hold.passTo(to);
    expect(told).toEqual(["go on"]);
    expect(hold.write(chunk("two"))).toBe(true);
    hold.end();
    expect(to.got).toMatchObject({ body: "one two", ending: "end" });
    to.writer().gone();
    expect(told).toEqual(["go on", "gone"]);
  });

  it.each([
    ["ended", (hold: ReturnType<typeof createHold>) => hold.end(), "end"],
    ["broke off", (hold: ReturnType<typeof createHold>) => hold.breakOff(new Error("cut")), new Error("cut")],
  ])("tells at once that it %s meanwhile", (_, over, ending) => {
    const hold = createHold();
    hold.write(chunk("all"));
    over(hold);
    const to = collect();
    hold.passTo(to);
    expect(to.got).toMatchObject({ body: "all", ending });
  });

  it("waits for who it is passed to, if that wants a pause", () => {
    const told: string[] = [];
    const hold = createHold();
    hold.readBy({ goOn: () => told.push("go on"), gone: () => undefined });
    hold.write(chunk("one"));
    hold.passTo(collect(1));
    expect(told).toEqual([]);
  });

  it("ends where nobody wants it", () => {
    const told: string[] = [];
    const hold = createHold();
    hold.readBy({ goOn: () => undefined, gone: () => told.push("gone") });
    hold.write(chunk("one"));
    hold.drop();
    expect(told).toEqual(["gone"]);
  });
});
