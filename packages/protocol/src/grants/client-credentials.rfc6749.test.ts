import { describe, expect, it } from "vitest";
import { aClient, given, post } from "../testing/world.ts";

const ask = { grant_type: "client_credentials" };

describe("client credentials grant, RFC 6749 §4.4", () => {
  it("gives the client its own scopes, no refresh token, and stores nothing (principle P1)", async () => {
    const { provider, rows } = await given();
    const answer = await provider.token(post(ask));
    expect(answer).toMatchObject({ token_type: "Bearer", expires_in: 900, scope: "read write" });
    expect(answer).not.toHaveProperty("refresh_token");
    expect(answer).not.toHaveProperty("id_token");
    expect([rows.grants.size, rows.families.size, rows.revokedTokens.size]).toEqual([0, 0, 0]);
  });

  it("seals the audience of the API whose scopes were given", async () => {
    const { provider, seals } = await given();
    const { access_token } = await provider.token(post({ ...ask, scope: "read" }));
    expect(seals.accessToken.open(access_token)).toMatchObject({
      clientId: aClient.id,
      scopes: ["read"],
      audiences: ["https://notes.example"],
    });
  });

  it("leaves out scopes about a person", async () => {
    const { provider } = await given();
    expect((await provider.token(post({ ...ask, scope: "openid read email" }))).scope).toBe("read");
  });

  it("refuses when nothing is left of the asked scope (§5.2)", async () => {
    const { provider } = await given();
    await expect(provider.token(post({ ...ask, scope: "openid admin" }))).rejects.toMatchObject({
      code: "invalid_scope",
    });
  });

  it("refuses a public client (§4.4: confidential clients only)", async () => {
    const { provider } = await given({ publicClient: { grantTypes: ["client_credentials"] } });
    const request = { ...post({ ...ask, client_id: "spa" }), authorization: undefined };
    await expect(provider.token(request)).rejects.toMatchObject({ code: "unauthorized_client" });
  });
});
