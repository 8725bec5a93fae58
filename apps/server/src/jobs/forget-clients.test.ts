import { expect, it } from "vitest";
import { forgetUnusedClients } from "./forget-clients.ts";

it("clients that nobody used are forgotten some at a time, until there are none", async () => {
  const left = [50, 50, 3];
  const asked: number[] = [];
  const registrations = {
    async forgetUnused(before: number) {
      asked.push(before);
      return left.shift() ?? 0;
    },
  };
  const described = [2];
  const describedClients = { forgetIdle: async () => described.shift() ?? 0 };
  const by = { actor: "system", at: 9 };
  await expect(forgetUnusedClients({ registrations, describedClients }, 7, by)).resolves.toBe(105);
  expect(asked).toEqual([7, 7, 7, 7]);
});
