import { expect, it } from "vitest";
import { probes } from "./probes.ts";

it("an endpoint meets five deliveries that it should take, and five that it should not", () => {
  const all = probes(Buffer.alloc(32), 0);
  const wanted = Object.groupBy(all, ({ wants }) => wants);
  expect(wanted.taken?.map(({ name }) => name)).toEqual([
    "declined-scope",
    "repeated",
    "uninstalled",
    "reinstalled",
    "unknown-type",
  ]);
  expect(wanted.refused?.map(({ name }) => name)).toEqual([
    "wrong-secret",
    "altered",
    "unsigned",
    "too-old",
    "from-the-future",
  ]);
  expect(new Set(all.map(({ name }) => name)).size).toBe(10);
});
