import { expect, it } from "vitest";
import { createEndpointLines } from "./endpoint-lines.ts";

it("as many as may be are under way for one endpoint, in the order they came, and others pass by", async () => {
  const lines = createEndpointLines(2);
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const begin = (endpoint: string, name: string) =>
    lines.inLine(endpoint, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => void ends.push(resolve));
    });
  const all = [begin("a", "a1"), begin("a", "a2"), begin("a", "a3"), begin("a", "a4"), begin("b", "b1")];
  await Promise.resolve();
  expect(begun).toEqual(["a1", "a2", "b1"]);
  expect(lines.full()).toEqual(["a"]);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all(all);
  expect(begun).toEqual(["a1", "a2", "b1", "a3", "a4"]);
  expect(lines.full()).toEqual([]);
});

it("what fails leaves its place to the next", async () => {
  const lines = createEndpointLines(1);
  const failing = lines.inLine("a", async () => Promise.reject(new Error("no")));
  const next = lines.inLine("a", async () => "next");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
  expect(lines.full()).toEqual([]);
});
