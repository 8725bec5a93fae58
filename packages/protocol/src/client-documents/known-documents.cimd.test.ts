import { describe, expect, it } from "vitest";
import type { FetchedClientDocument } from "../ports/fetch-client-document.ts";
import { createKnownDocuments } from "./known-documents.cimd.ts";

const url = "https://agent.example/client";
const minute = 60_000;
const hour = 60 * minute;

function given(first: FetchedClientDocument = { body: "one" }) {
  const world = { now: 0, answer: first, asked: 0 };
  const documents = createKnownDocuments({
    clock: () => world.now,
    fetchClientDocument: async () => {
      world.asked += 1;
      return world.answer;
    },
    wrongWith: async (body) => (body === "bad" ? "is bad" : undefined),
  });
  const find = (clientId = url, network = "n") => documents.find(clientId, network);
  return { world, find };
}

describe("documents that are known, OAuth Client ID Metadata Document §5.2", () => {
  it.each([
    ["ten minutes where nothing is said", undefined, 10 * minute],
    ["a minute where nothing may be kept", 0, minute],
    ["as long as is said", 5 * minute, 5 * minute],
    ["an hour at the most", 24 * hour, hour],
  ])("serve %s", async (_, maxAge, life) => {
    const { world, find } = given({ body: "one", ...(maxAge === undefined ? {} : { maxAge }) });
    await find();
    world.now = life - 1;
    await find();
    expect(world.asked).toBe(1);
    world.now = life;
    world.answer = { body: "two" };
    await expect(find()).resolves.toMatchObject({ body: "two" });
  });

  it("are asked for once by many who need them at once", async () => {
    const { world, find } = given();
    await Promise.all(Array.from({ length: 10 }, (_, n) => find(url, String(n))));
    expect(world.asked).toBe(1);
  });

  it.each([
    ["nothing answers", { failed: "status 500" }, "status 500"],
    ["what is answered cannot be used", { body: "bad" }, "is bad"],
  ])("are not known where %s, which is asked again some seconds later", async (_, answer, words) => {
    const { world, find } = given(answer);
    const unread = { unread: expect.stringContaining(words) };
    await expect(find()).resolves.toEqual(unread);
    world.now = 4_999;
    await expect(find()).resolves.toEqual(unread);
    expect(world.asked).toBe(1);
    world.now = 5_000;
    world.answer = { body: "one" };
    await expect(find()).resolves.toMatchObject({ body: "one" });
  });

  it("go on for an hour while nothing usable is answered, and no longer", async () => {
    const { world, find } = given();
    await find();
    world.answer = { body: "bad" };
    world.now = 10 * minute + hour - 1;
    await expect(find()).resolves.toMatchObject({ body: "one" });
    world.now += 5_000;
    await expect(find()).resolves.toEqual({ unread: expect.stringContaining("is bad") });
  });

  it("are asked for within a pace, which takes nobody's known document away", async () => {
    const { world, find } = given();
    await find();
    const unread = { unread: expect.stringContaining("too many") };
    const found = await Promise.all(
      Array.from({ length: 30 }, (_, n) => find(`https://agent.example/${n}`, String(n))),
    );
    expect(found.filter((one) => "unread" in one)).toEqual(Array.from({ length: 11 }, () => unread));
    await expect(find()).resolves.toMatchObject({ body: "one" });
    world.now = 10 * minute;
    await expect(find()).resolves.toMatchObject({ body: "one" });
  });
});
