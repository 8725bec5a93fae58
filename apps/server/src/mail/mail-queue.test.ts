import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MailRefusedError, type Letter, type SendLetter } from "./letter.ts";
import { createMailQueue, type MailQueueOptions } from "./mail-queue.ts";

const letter: Letter = { to: "ada@example.com", subject: "s", text: "t", html: "<p>t</p>" };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function given(send: MailQueueOptions["send"], more: Partial<MailQueueOptions> = {}) {
  const log: string[] = [];
  const note = (level: string) => (facts: object, text: string) =>
    void log.push(`${level} ${text} ${JSON.stringify(facts)}`);
  const logger = { info: note("info"), warn: note("warn") } as unknown as MailQueueOptions["logger"];
  const queue = createMailQueue({ send, clock: Date.now, logger, ...more });
  const post = (one = letter, until = Date.now() + 3_600_000) =>
    queue.post({ about: "sign-up", write: async () => one, until });
  return { queue, post, log };
}

describe("the mail queue", () => {
  it("sends what is posted, after whoever posted it went on", async () => {
    const send = vi.fn(async () => undefined);
    const { post, log } = given(send);
    post();
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledWith(letter, expect.any(AbortSignal));
    expect(log).toEqual(['info a mail was sent {"about":"sign-up"}']);
  });

  it("waits longer each time for a server that is away, and sends when it is back", async () => {
    let away = true;
    const send = vi.fn(async () => {
      if (away) throw Object.assign(new Error("to ada@example.com"), { code: "ECONNREFUSED" });
    });
    const { post, log } = given(send);
    post();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(send).toHaveBeenCalledTimes(4);
    away = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(5);
    expect(log.at(-1)).toContain("a mail was sent");
    expect(log.join("")).not.toContain("example.com");
  });

  it("gives up what the server refuses for good, at once", async () => {
    const send = vi.fn(async () => Promise.reject(new MailRefusedError(550)));
    const { post, log } = given(send);
    post();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(send).toHaveBeenCalledOnce();
    expect(log).toEqual([
      'warn a mail was given up {"about":"sign-up","reason":"the mail server answered 550"}',
    ]);
  });

  it("gives up what is of no use any more", async () => {
    const send = vi.fn(async () => Promise.reject(new Error("away")));
    const { post, log } = given(send);
    post(letter, Date.now() + 30_000);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(send.mock.calls.length).toBeLessThan(4);
    expect(log.at(-1)).toContain("a mail was given up");
  });

  it("sends nothing where there is nothing to say, and tries again where it cannot be written", async () => {
    const send = vi.fn(async () => undefined);
    const { queue } = given(send);
    queue.post({ about: "sign-up", write: async () => undefined, until: Date.now() + 60_000 });
    const write = vi
      .fn<() => Promise<Letter>>()
      .mockRejectedValueOnce(new Error("away"))
      .mockResolvedValue(letter);
    queue.post({ about: "sign-up", write, until: Date.now() + 60_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(write).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenCalledOnce();
  });

  it("is bounded in what waits and in what is sent at once", async () => {
    const send = vi.fn(async () => new Promise<void>(() => undefined));
    const { post, log } = given(send, { most: 3, atOnce: 2 });
    for (let count = 0; count < 5; count += 1) post();
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
    expect(log.filter((line) => line.includes("too many wait"))).toHaveLength(2);
  });

  it("says how many it loses when it stops, and sends none of them", async () => {
    const send = vi.fn(async () => undefined);
    const { queue, post, log } = given(send);
    post();
    post();
    expect(queue.stop()).toBe(2);
    post();
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).not.toHaveBeenCalled();
    expect(log).toEqual(['warn a mail was given up {"about":"sign-up","reason":"too many wait"}']);
  });

  it("gives up what is being sent a moment after it stops, and waits for no server that hangs", async () => {
    const send = vi.fn<SendLetter>(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    );
    const { queue, post, log } = given(send);
    post();
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.stop()).toBe(0);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain("a mail was given up");
  });
});
