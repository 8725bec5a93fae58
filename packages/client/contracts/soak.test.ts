import { describe, expect, it } from "vitest";
import { least, soak } from "./soak.ts";

/*
 * No client can survive a crash between the provider's commit and its own write, if the provider neither accepts a
 * retry nor notices that its caller is gone. So the strict provider of this test rolls back when its caller has gone
 * before the answer, and no process is killed between the answer and the first use of the new token.
 */

/*
 * Tokens end every three seconds, and all processes need new ones at that moment: a few such moments find a lock that does not hold.
 * Half a minute and more, with twice the processes, is for a machine of one's own: `GRANTWAY_SOAK_SECONDS=60`.
 */
const seconds = Number(process.env["GRANTWAY_SOAK_SECONDS"] ?? 12);
const processes = seconds < 30 ? 16 : 32;

describe("many processes on one connection", () => {
  it(
    `${processes} of them, for ${seconds} s, killed at random: one exchange per expiry, no family ended, no token lost`,
    { timeout: (seconds + 400) * 1000 },
    async () => {
      const options = { refresh: "rotate", grace: 0, abandoned: "rolled back" } as const;
      const { counted, failures, ...did } = await soak({
        processes,
        seconds,
        options,
        settledOnly: true,
      });
      expect(failures).toEqual([]);
      expect(counted.map(({ endedFamilies }) => endedFamilies)).toEqual([0, 0, 0]);
      expect(counted.filter(({ isOver }) => isOver)).toEqual([]);
      expect(Math.min(...counted.map(({ shortestGap }) => shortestGap))).toBeGreaterThan(least);
      expect(Math.min(...counted.map(({ exchanges }) => exchanges))).toBeGreaterThan(seconds / 12);
      expect(did.kills).toBeGreaterThan(seconds / 4);
      // oxlint-disable-next-line no-console -- the numbers are what the test is for
      console.log(did, counted);
    },
  );
});
