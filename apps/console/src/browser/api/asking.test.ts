import { expect, it } from "vitest";
import { createAsking } from "./asking.ts";

it("one answer is for all who wait, and whoever asks later is asked anew", async () => {
  const asking = createAsking();
  let heard = 0;
  const stop = asking.subscribe(() => (heard += 1));
  const both = Promise.all([asking.ask(), asking.ask()]);
  expect([asking.isAsked(), heard]).toEqual([true, 2]);
  asking.answer(true);
  expect(await both).toEqual([true, true]);
  expect([asking.isAsked(), heard]).toEqual([false, 3]);
  stop();
  const later = asking.ask();
  asking.answer(false);
  expect([await later, heard]).toEqual([false, 3]);
});
