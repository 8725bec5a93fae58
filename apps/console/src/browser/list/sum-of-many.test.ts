import { describe, expect, it } from "vitest";
import { sumOfMany } from "./sum-of-many.ts";

const { signal } = new AbortController();
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe("what ends with many", () => {
  it("is added up of what ends with each, by name", async () => {
    const items = numbers(30);
    const count = async (number: number) => {
      // Several are asked at once, and answer in whatever order.
      for (let turn = 0; turn < (number * 7) % 5; turn += 1) await Promise.resolve();
      return { grants: number, secrets: 1 };
    };
    expect(await sumOfMany({ items, count, signal })).toEqual({
      sum: { grants: 435, secrets: 30 },
      complete: true,
    });
  });

  it("is told of the first hundred where there are more, and says that it is not all", async () => {
    const asked: number[] = [];
    const count = async (number: number) => ({ grants: asked.push(number) && 1 });
    expect(await sumOfMany({ items: numbers(101), count, signal })).toEqual({
      sum: { grants: 100 },
      complete: false,
    });
    expect(asked).toHaveLength(100);
    expect(await sumOfMany({ items: numbers(100), count, signal })).toMatchObject({ complete: true });
  });

  it("is not complete where something could not be counted, and nothing where nothing could", async () => {
    const odd = async (number: number) => {
      if (number % 2 === 0) throw new Error("away");
      return { grants: 1 };
    };
    expect(await sumOfMany({ items: numbers(4), count: odd, signal })).toEqual({
      sum: { grants: 2 },
      complete: false,
    });
    const away = sumOfMany({ items: numbers(1), count: odd, signal });
    await expect(away).rejects.toThrow("away");
  });
});
