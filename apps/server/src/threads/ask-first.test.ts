import { expect, it } from "vitest";
import { answerAt, askAt } from "./ask-first.ts";

it("another thread is told what the first one knows, each question by itself", async () => {
  let asked = 0;
  const port = answerAt(async () => (asked += 1));
  const ask = askAt<number>(port);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 2]);
  port.close();
});

it("what the first thread cannot tell is an error for the other too", async () => {
  const port = answerAt(() => Promise.reject(new Error("a secret reason")));
  await expect(askAt(port)()).rejects.toThrow(/^the first thread could not tell it$/);
  port.close();
});
