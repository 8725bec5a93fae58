import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";

describe("a client that was registered for a sign-in", () => {
  it("is kept when the sign-in is given up, and no other one is registered", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    const stop = new AbortController();
    const gone = recordInteraction({ onUrl: () => stop.abort() });
    const request = { provider: provider.issuer, name: "found" };
    await expect(grantway.connect({ ...request, signal: stop.signal }, gone)).rejects.toMatchObject({
      code: "cancelled",
    });
    const before = await grantway.connections.reveal("found");
    await grantway.connect(request, person);
    await grantway.connect({ name: "found" }, person);
    expect((await grantway.connections.reveal("found")).client).toEqual(before.client);
    expect(seen("/register")).toHaveLength(1);
  });

  it("does not take the place of tokens that work, until there are others", async () => {
    const { grantway, connect, provider } = await given({ provider: { registration: "open" } });
    await connect({ name: "found" });
    const stop = new AbortController();
    const gone = recordInteraction({ onUrl: () => stop.abort() });
    const other = { provider: provider.issuer, name: "found", replace: true };
    await expect(grantway.connect({ ...other, signal: stop.signal }, gone)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(await grantway.connections.get("found")).toMatchObject({
      status: "connected",
      clientId: "client",
    });
  });
});
