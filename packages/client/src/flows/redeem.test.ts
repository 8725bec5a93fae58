import { describe, expect, it, onTestFinished } from "vitest";
import { createProtocol } from "../protocol/create-protocol.ts";
import { startFakeProvider } from "../testing/fake-provider.ts";
import { aConnection } from "../testing/a-connection.ts";

async function begun() {
  const provider = await startFakeProvider();
  onTestFinished(() => provider.stop());
  const protocol = createProtocol();
  const reference = await protocol.find(provider.definition);
  const client = { id: "client", secret: "client secret" };
  const { tokens: _, ...connection } = aConnection({ provider: reference, client });
  const { url, bindings } = await protocol.authorize({
    connection,
    provider: await protocol.resolveProvider(connection),
    redirectUri: "https://app.example/callback",
    offline: true,
  });
  const redeem =
    (change: (back: URL) => void = () => undefined) =>
    async () => {
      const callbackUrl = new URL(await provider.visit(url));
      change(callbackUrl);
      return protocol.redeem({ connection, bindings, callbackUrl });
    };
  return { protocol, provider, redeem };
}

describe("the second half of a sign-in", () => {
  it("answers what the token endpoint gave, and the redirect URI it came by", async () => {
    const { redeem } = await begun();
    const { reply } = await redeem()();
    expect(reply.tokens).toMatchObject({
      accessToken: expect.stringMatching(/^access-/),
      redirectUri: "https://app.example/callback",
    });
  });

  it("refuses a callback with another state before anything is sent", async () => {
    const { redeem, provider } = await begun();
    const wrong = redeem((back) => back.searchParams.set("state", "x"));
    await expect(wrong()).rejects.toMatchObject({ code: "state_mismatch" });
    expect(provider.seen.some(({ path }) => path === "/token")).toBe(false);
  });
});
