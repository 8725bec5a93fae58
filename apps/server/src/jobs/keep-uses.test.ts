import { createNotedUses, type LastUses, type Uses } from "@grantway/protocol";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startKeepingUses } from "./keep-uses.ts";

const every = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given() {
  const noted = createNotedUses({ clock: () => 42 });
  const kept: Uses[] = [];
  const keep = vi.fn<LastUses["keep"]>(async (_, uses) => void kept.push(uses));
  const logger = pino({ level: "silent" });
  const stop = startKeepingUses({ uses: noted, lastUses: { keep }, logger, every });
  const pass = (rounds: number) => vi.advanceTimersByTimeAsync(rounds * every);
  return { note: noted.note.grant, notes: noted.note, keep, kept, stop, pass };
}

describe("keeping uses", () => {
  it("writes once a round, and nothing where nothing was used", async () => {
    const { note, keep, kept, pass, stop } = given();
    for (const grantId of ["a", "b", "a"]) note(grantId);
    expect(keep).not.toHaveBeenCalled();
    await pass(3);
    expect(kept).toEqual([
      new Map([
        ["a", 42],
        ["b", 42],
      ]),
    ]);
    await stop();
  });

  it("writes each kind of what was used by itself", async () => {
    const { notes, keep, stop } = given();
    notes.client("acme");
    notes.secret("s1");
    notes.secret("s2");
    await stop();
    expect(keep.mock.calls).toEqual([
      ["client", new Map([["acme", 42]])],
      [
        "secret",
        new Map([
          ["s1", 42],
          ["s2", 42],
        ]),
      ],
    ]);
  });

  it("writes many grants in batches", async () => {
    const { note, kept, pass, stop } = given();
    for (let grant = 0; grant < 1_001; grant += 1) note(String(grant));
    await pass(1);
    expect(kept.map(({ size }) => size)).toEqual([500, 500, 1]);
    await stop();
  });

  it("tries again what could not be kept, and loses none", async () => {
    const { note, keep, kept, pass, stop } = given();
    keep.mockRejectedValueOnce(new Error("away"));
    note("a");
    await pass(1);
    note("b");
    await pass(1);
    expect(kept.flatMap((uses) => Array.from(uses.keys()))).toEqual(["a", "b"]);
    await stop();
  });

  it("keeps what was noted last when it stops, and does not begin again", async () => {
    const { note, keep, kept, pass, stop } = given();
    note("a");
    await stop();
    expect(kept).toEqual([new Map([["a", 42]])]);
    note("b");
    await pass(3);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it("never runs two rounds at once", async () => {
    const { note, keep, pass, stop } = given();
    const { promise, resolve } = Promise.withResolvers<void>();
    keep.mockReturnValueOnce(promise);
    note("a");
    await pass(1);
    note("b");
    await pass(5);
    expect(keep).toHaveBeenCalledTimes(1);
    resolve();
    await stop();
    expect(keep).toHaveBeenCalledTimes(2);
  });
});
