import { describe, expect, it } from "vitest";
import { createBatches, type Outcome } from "./batches.ts";

/** Batches whose sending is answered by hand, one batch at a time. */
function byHand(limit = 512) {
  const sent: (readonly number[])[] = [];
  const answers: ((outcomes: readonly Outcome<number>[] | Error) => void)[] = [];
  const batches = createBatches<number, number>({
    limit,
    send: (jobs) =>
      new Promise((resolve, reject) => {
        sent.push(jobs);
        answers.push((outcomes) => (outcomes instanceof Error ? reject(outcomes) : resolve(outcomes)));
      }),
  });
  const doubled = (jobs: readonly number[] = []) => jobs.map((job) => ({ answer: job * 2 }));
  return { batches, sent, answer: (n: number) => answers[n]?.(doubled(sent[n])), answers };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("batches", () => {
  it("send together what arrives in one turn, and answer each its own", async () => {
    const { batches, sent, answer } = byHand();
    const all = Promise.all([1, 2, 3].map((job) => batches.add(job)));
    await nextTurn();
    expect(sent).toEqual([[1, 2, 3]]);
    answer(0);
    await expect(all).resolves.toEqual([2, 4, 6]);
  });

  it("keep one batch under way, and gather what arrives meanwhile", async () => {
    const { batches, sent, answer } = byHand();
    const first = batches.add(1);
    await nextTurn();
    const others = Promise.all([batches.add(2), batches.add(3)]);
    await nextTurn();
    await nextTurn();
    expect(sent).toEqual([[1]]);
    answer(0);
    await first;
    await nextTurn();
    await nextTurn();
    expect(sent).toEqual([[1], [2, 3]]);
    answer(1);
    await expect(others).resolves.toEqual([4, 6]);
  });

  it("hold no more than the limit, in the order of arrival", async () => {
    const { batches, sent, answer } = byHand(2);
    const all = Promise.all([1, 2, 3, 4, 5].map((job) => batches.add(job)));
    for (let n = 0; n < 3; n++) {
      await nextTurn();
      answer(n);
      await nextTurn();
    }
    expect(sent).toEqual([[1, 2], [3, 4], [5]]);
    await expect(all).resolves.toEqual([2, 4, 6, 8, 10]);
  });

  it("fail the one job whose outcome is an error", async () => {
    const { batches, answers } = byHand();
    const all = Promise.allSettled([batches.add(1), batches.add(2)]);
    await nextTurn();
    answers[0]?.([{ error: new Error("no") }, { answer: 4 }]);
    await expect(all).resolves.toMatchObject([
      { status: "rejected", reason: { message: "no" } },
      { status: "fulfilled", value: 4 },
    ]);
  });

  it.each([
    ["sending throws", new Error("away"), "away"],
    ["an outcome is missing", [], "fewer outcomes"],
  ])("fail every job of the batch when %s, and go on", async (_, outcome, message) => {
    const { batches, answers, answer } = byHand();
    const failed = Promise.allSettled([batches.add(1), batches.add(2)]);
    await nextTurn();
    answers[0]?.(outcome);
    for (const end of await failed) {
      expect(end).toMatchObject({ reason: { message: expect.stringContaining(message) } });
    }
    const next = batches.add(3);
    await nextTurn();
    answer(1);
    await expect(next).resolves.toBe(6);
  });

  it("are drained once the last is answered, and at once when nothing is under way", async () => {
    const { batches, answer } = byHand(1);
    await batches.drained();
    const seen: string[] = [];
    const all = Promise.all([batches.add(1), batches.add(2)]).then(() => seen.push("answered"));
    const drained = batches.drained().then(() => seen.push("drained"));
    await nextTurn();
    answer(0);
    await nextTurn();
    await nextTurn();
    expect(seen).toEqual([]);
    answer(1);
    await Promise.all([all, drained]);
    expect(seen.toSorted()).toEqual(["answered", "drained"]);
  });
});
