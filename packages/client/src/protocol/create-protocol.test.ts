import { describe, expect, it, onTestFinished } from "vitest";
import { aConnection } from "../testing/a-connection.ts";
import { startFakeProvider } from "../testing/fake-provider.ts";
import { createProtocol } from "./create-protocol.ts";
import { withReply } from "./token-endpoint.ts";

describe("the protocol layer, without a vault", () => {
  it("finds a provider by its name in the catalogue, and by a definition", async () => {
    const protocol = createProtocol();
    expect(await protocol.find("github")).toEqual({ from: "catalogue", id: "github" });
    const definition = { id: "own", name: "Own", issuer: "https://id.example" };
    expect(await protocol.find(definition)).toEqual({ from: "definition", definition });
  });

  it("renews and revokes the tokens of a connection that somebody else keeps", async () => {
    const provider = await startFakeProvider();
    onTestFinished(() => provider.stop());
    const protocol = createProtocol();
    const { accessToken, refreshToken = "" } = provider.signIn();
    const tokens = { accessToken, refreshToken, tokenType: "Bearer", obtainedAt: 0 };
    const client = { id: "client", secret: "client secret" };
    const connection = aConnection({ provider: await protocol.find(provider.definition), client, tokens });
    const renewed = withReply(connection, await protocol.renew(connection), 0);
    expect(renewed.tokens?.refreshToken).not.toBe(refreshToken);
    expect(await protocol.revoke(renewed, { which: "both" })).toBe(true);
    const hints = provider.seen
      .filter(({ path }) => path === "/revoke")
      .map(({ form }) => form.get("token_type_hint"));
    expect(hints).toEqual(["refresh_token", "access_token"]);
    await expect(protocol.renew(renewed)).rejects.toMatchObject({ code: "reconnect_needed" });
  });

  it("sends the browser to no address that is no web page", async () => {
    const protocol = createProtocol();
    const endpoints = { authorization: "http://id.example/authorize", token: "https://id.example/token" };
    const definition = { id: "own", name: "Own", endpoints };
    const connection = aConnection({ provider: { from: "definition", definition }, client: { id: "app" } });
    const provider = await protocol.resolveProvider(connection);
    const task = { connection, provider, redirectUri: "https://app.example/callback", offline: true };
    await expect(protocol.authorize(task)).rejects.toMatchObject({ code: "insecure_url" });
  });
});
