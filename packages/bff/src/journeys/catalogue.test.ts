import { simulatorProfiles, startSimulator } from "@grantway/client/testing/simulators";
import { describe, expect, it, onTestFinished } from "vitest";
import { aBrowser } from "../testing/a-browser.ts";
import { createBff } from "../create-bff.ts";
import { aKey } from "../testing/a-key.ts";
import { origin } from "../testing/given.ts";

const century = 36_500 * 86_400_000;

describe("every provider of the catalogue, simulated", () => {
  it.each(simulatorProfiles.map((profile) => [profile.id, profile] as const))(
    "%s signs in, is refreshed, and is signed out, in cookies",
    async (id, profile) => {
      const simulator = await startSimulator(profile);
      onTestFinished(() => simulator.stop());
      let passed = 0;
      const bff = createBff({
        origin,
        keys: [aKey],
        providers: {
          [id]: {
            provider: id,
            client: simulator.client,
            scopes: profile.scopes ?? ["read", "write"],
            variables: profile.variables ?? {},
          },
        },
        lifetime: century / 1000,
        fetch: simulator.fetch,
        now: () => Date.now() + passed,
      });
      const browser = aBrowser({ bff, origin, visit: (address) => simulator.visit(address) });
      const status = async () => {
        const { providers } = (await (await browser.call("/bff/session")).json()) as {
          readonly providers: object;
        };
        return (
          providers as Readonly<Record<string, { readonly problem?: string; readonly expiresAt?: number }>>
        )[id];
      };

      expect((await browser.go("/bff/login?return_to=/in")).at).toBe("/in");
      const first = await status();
      expect(first).toMatchObject({ signedIn: true });
      const { refresh = "rotate" } = profile;
      const end = first?.expiresAt;
      passed = end === undefined ? 0 : end - Date.now() - 1000;
      const second = await status();
      expect(second).toMatchObject({ signedIn: true });
      expect([simulator.refreshes(), second?.problem]).toEqual([
        refresh !== "none" && end !== undefined ? 1 : 0,
        undefined,
      ]);
      await browser.call("/bff/logout", { method: "POST" });
      expect(browser.cookies.size).toBe(0);
      expect(simulator.revocations() > 0).toBe(profile.revocation !== undefined);
    },
  );
});
