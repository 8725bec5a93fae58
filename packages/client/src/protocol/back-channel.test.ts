import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

describe("requests of ours", () => {
  it("are made again with the server's nonce, once, RFC 9449 §8", async () => {
    const { connect, grantway, seen } = await given({
      provider: { dpop: "nonce" },
      definition: { dpop: "required" },
    });
    expect(await connect()).toMatchObject({ tokenType: "DPoP" });
    expect(seen("/token")).toHaveLength(2);
    await grantway.refresh("fake");
    expect(seen("/token")).toHaveLength(3);
  });

  it("carry what the definition adds, renames and encodes, at each step", async () => {
    const { connect, seen, grantway } = await given({
      definition: {
        requests: {
          every: { userAgent: "me/1", parameters: { tenant: "t" } },
          code: { body: "json", parameters: { redirect: "{redirect_uri}" } },
          refresh: { headers: { "x-refresh": "{refresh_token}" } },
        },
      },
    });
    await connect();
    await grantway.refresh("fake");
    const [code, refresh] = seen("/token");
    expect(code?.headers).toMatchObject({ "content-type": "application/json", "user-agent": "me/1" });
    expect(code?.form.get("redirect")).toBe(code?.form.get("redirect_uri"));
    expect(refresh?.headers["x-refresh"]).toMatch(/^refresh-/);
    expect(refresh?.form.get("tenant")).toBe("t");
  });

  it("try once more with the provider's clock when an assertion was refused, and then say that it is the clock", async () => {
    const secret = "a secret of at least 32 characters";
    const client = { id: "client", secret, authentication: "client_secret_jwt" } as const;
    const { connect, provider, seen } = await given({
      provider: { clients: [{ id: "client", secret }], clockOffset: 600_000 },
    });
    await connect({ client, flow: "client_credentials" });
    expect(seen("/token")).toHaveLength(2);
    provider.set({ clients: [{ id: "client", secret: "another secret of 32 characters…" }] });
    await expect(connect({ client, name: "other", flow: "client_credentials" })).rejects.toMatchObject({
      code: "clock_skew",
    });
  });
});
