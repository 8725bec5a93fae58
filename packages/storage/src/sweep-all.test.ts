import { expect, it } from "vitest";
import { sweepBatch } from "./decisions/sweep.ts";
import { sweptTables } from "./decisions/swept-tables.ts";
import { sweepAll } from "./sweep-all.ts";

it("goes on with a table for as long as whole batches go, and counts what went", async () => {
  const asked: string[] = [];
  const swept = await sweepAll(
    {
      async deleteBatch(table) {
        asked.push(table);
        return table === "spent_codes" && asked.length < 3 ? sweepBatch : 1;
      },
    },
    0,
  );
  const others = sweptTables.map(({ table }) => table).filter((table) => table !== "spent_codes");
  expect(asked).toEqual(["spent_codes", "spent_codes", "spent_codes", ...others]);
  expect(swept).toBe(2 * sweepBatch + 1 + others.length);
});

it("counts from when a table lets go of its rows", async () => {
  const due = new Map<string, number>();
  await sweepAll(
    {
      async deleteBatch(table, before) {
        due.set(table, before);
        return 0;
      },
    },
    1_000_000_000,
  );
  expect(due.get("spent_codes")).toBe(1_000_000_000);
  expect(due.get("token_families")).toBe(1_000_000_000 - 24 * 60 * 60 * 1000);
});
