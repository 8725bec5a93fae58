import { describe, expect, it } from "vitest";
import { createPacedFetches, type FetchedText } from "./paced-fetches.ts";

const url = "https://app.example/text";

function given(life = 10_000) {
  const world = { now: 0, answer: { body: "one" } as FetchedText | { readonly failed: string }, asked: 0 };
  const texts = createPacedFetches({
    clock: () => world.now,
    async read() {
      world.asked += 1;
      return world.answer;
    },
    wrongWith: async (body) => (body === "bad" ? "it is bad" : undefined),
    lifeOf: () => life,
    outlives: 1_000,
    capacity: 10,
    limits: { host: 3, network: 2, all: 100, atOnce: 100 },
    what: "texts",
  });
  return { world, find: (network = "n", at = url) => texts.find(at, network) };
}

describe("what clients keep at addresses of their own", () => {
  it("is read once while it serves, and at each time where it serves not at all", async () => {
    const serving = given();
    await serving.find();
    serving.world.now = 9_999;
    await expect(serving.find()).resolves.toHaveProperty("body", "one");
    expect(serving.world.asked).toBe(1);
    const passing = given(0);
    await passing.find();
    await expect(passing.find()).resolves.toHaveProperty("body", "one");
    expect(passing.world.asked).toBe(2);
  });

  it("goes on for a while where nothing usable is answered, and then says why", async () => {
    const { world, find } = given();
    await find();
    world.answer = { body: "bad" };
    world.now = 10_999;
    await expect(find()).resolves.toHaveProperty("body", "one");
    world.now = 11_000;
    await expect(find()).resolves.toEqual({ unread: "it is bad" });
  });

  it("is read again where the clock is set back, whether it was kept or rested", async () => {
    const { world, find } = given();
    world.now = 1;
    await find();
    world.now = 0;
    world.answer = { failed: "status 500" };
    await expect(find()).resolves.toEqual({ unread: "status 500" });
    world.now = -1;
    world.answer = { body: "two" };
    await expect(find()).resolves.toHaveProperty("body", "two");
  });

  it("rests for five seconds where it failed", async () => {
    const { world, find } = given();
    world.answer = { failed: "status 500" };
    await find();
    world.now = 4_999;
    await expect(find()).resolves.toEqual({ unread: "status 500" });
    expect(world.asked).toBe(1);
  });

  it("is read at the pace that is given, by network and host", async () => {
    const { world, find } = given();
    const tooMany = { unread: "too many texts are asked for just now" };
    await find("one", `${url}/1`);
    await find("one", `${url}/2`);
    await expect(find("one", `${url}/3`)).resolves.toEqual(tooMany);
    await expect(find("two", `${url}/3`)).resolves.toHaveProperty("body");
    await expect(find("three", `${url}/4`)).resolves.toEqual(tooMany);
    expect(world.asked).toBe(3);
  });

  it("is read once for all who need it at the same time", async () => {
    const { world, find } = given();
    await Promise.all(["one", "two", "three"].map((network) => find(network)));
    expect(world.asked).toBe(1);
  });
});
