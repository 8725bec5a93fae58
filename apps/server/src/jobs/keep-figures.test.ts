import { type Counted, createTally } from "@grantway/protocol";
import { StorageError } from "@grantway/storage";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startKeepingFigures } from "./keep-figures.ts";

const every = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given() {
  const tally = createTally({ clock: () => 1000 });
  const kept: Counted[] = [];
  const keep = vi.fn<(counted: Counted, forgetAt: number) => Promise<void>>(
    async (counted) => void kept.push(counted),
  );
  const logger = pino({ level: "silent" });
  const stop = startKeepingFigures({ tally, figures: { keep }, logger, every, keep: 500 });
  const pass = (rounds: number) => vi.advanceTimersByTimeAsync(rounds * every);
  const countOf = () => kept.flatMap(({ totals }) => totals).reduce((sum, { count }) => sum + count, 0);
  return { tally, keep, kept, stop, pass, countOf };
}

describe("keeping figures", () => {
  it("writes once a round what was counted and until when it is kept, and nothing where nothing was", async () => {
    const { tally, keep, kept, pass, stop } = given();
    tally.issued("acme", "client_credentials", "read");
    expect(keep).not.toHaveBeenCalled();
    await pass(3);
    expect(kept).toEqual([
      expect.objectContaining({
        at: 1000,
        totals: [{ kind: "tokens", label: "client_credentials", count: 1 }],
      }),
    ]);
    expect(keep).toHaveBeenCalledWith(expect.anything(), 1500);
    await stop();
  });

  it("writes many clients in batches, and the totals once", async () => {
    const { tally, kept, pass, stop, countOf } = given();
    for (let id = 0; id < 501; id += 1) tally.issued(`client-${id}`, "client_credentials", "read");
    await pass(1);
    expect(kept.map(({ clients }) => clients.length)).toEqual([500, 500, 2]);
    expect(countOf()).toBe(501);
    await stop();
  });

  it("tries again while the database is away, and counts nothing twice", async () => {
    const { tally, keep, pass, stop, countOf } = given();
    keep.mockRejectedValueOnce(new StorageError("unavailable", "away"));
    tally.signedIn("signed-in");
    await pass(1);
    tally.signedIn("signed-in");
    await pass(2);
    expect(countOf()).toBe(2);
    await stop();
  });

  it("gives up what the database refuses, and goes on behind it", async () => {
    const { tally, keep, pass, stop, countOf } = given();
    keep.mockRejectedValueOnce(new StorageError("failed", "no"));
    tally.signedIn("signed-in");
    await pass(1);
    tally.signedIn("busy");
    await pass(1);
    expect(countOf()).toBe(1);
    await stop();
  });

  it("stays small while the database is away for long", async () => {
    const { tally, keep, pass, stop, kept } = given();
    keep.mockRejectedValue(new StorageError("unavailable", "away"));
    for (let round = 0; round < 300; round += 1) {
      tally.signedIn("signed-in");
      await pass(1);
    }
    keep.mockImplementation(async (counted) => void kept.push(counted));
    await pass(1);
    expect(kept).toHaveLength(200);
    await stop();
  });

  it("writes the rest when it stops", async () => {
    const { tally, stop, countOf } = given();
    tally.signedIn("signed-in");
    await stop();
    expect(countOf()).toBe(1);
  });
});
