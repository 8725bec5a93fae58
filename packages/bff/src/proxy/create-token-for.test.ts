import { ClientError } from "@grantway/client/protocol";
import { describe, expect, it } from "vitest";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Api } from "./api.ts";
import { createTokenFor } from "./create-token-for.ts";

const api: Api = {
  name: "orders",
  provider: "acme",
  origin: "https://api.example",
  path: "",
  headers: { "X-Version": "2" },
  scopes: [],
  scheme: undefined,
};
const session: Session = {
  id: "ada",
  turn: 0,
  signedInAt: 1000,
  scopes: ["read"],
  tokens: { accessToken: "the token", tokenType: "Bearer", obtainedAt: 1000 },
};
const visitor = { jar: new Map() };

function given(
  definition: object = {},
  tokenType = "Bearer",
  { accessToken = "the token", fails }: { readonly accessToken?: string; readonly fails?: ClientError } = {},
) {
  const asked: (string | undefined)[] = [];
  let resolved = 0;
  const provider = {
    name: "acme",
    resolve: async () => {
      resolved += 1;
      if (fails !== undefined) throw fails;
      return { definition, values: { client_id: "app" } };
    },
  } as unknown as ConfiguredProvider;
  const tokenFor = createTokenFor({
    access: {
      session: async (_, __, not) => {
        asked.push(not);
        return { ...session, tokens: { ...session.tokens, tokenType, accessToken } };
      },
    },
    sessions: { cookies: () => ["a=1", "b=2"] } as unknown as Sessions,
    providers: new Map([["acme", provider]]),
    lifetime: 500,
  });
  return { tokenFor, asked, resolved: () => resolved };
}

describe("the token for a call", () => {
  it("is that of the session, in the header and with the headers its API wants", async () => {
    const { tokenFor, asked } = given();
    expect(await tokenFor.granted(visitor, api, "refused")).toEqual({
      token: "the token",
      headers: new Map([
        ["authorization", "Bearer the token"],
        ["x-version", "2"],
      ]),
      session: "ada",
      endsAt: 1500,
    });
    expect(asked).toEqual(["refused"]);
  });

  it.each([
    [
      "where the definition says",
      { header: "X-Shop-Token", scheme: "" },
      undefined,
      ["x-shop-token", "the token"],
    ],
    ["with the scheme of the settings", {}, "ApiKey", ["authorization", "ApiKey the token"]],
    [
      "with what the definition adds",
      { headers: { "Client-Id": "{client_id}" } },
      undefined,
      ["client-id", "app"],
    ],
  ])("goes %s", async (_, ofDefinition, scheme, header) => {
    const { headers } = await given({ api: ofDefinition }).tokenFor.granted(visitor, { ...api, scheme });
    expect([...headers]).toContainEqual(header);
  });

  it("is put into headers once, as long as it stays the same", async () => {
    const { tokenFor, resolved } = given();
    for (let times = 0; times < 3; times += 1) await tokenFor.granted(visitor, api);
    expect(resolved()).toBe(1);
  });

  it("is not given to an API whose scopes were not granted", async () => {
    const narrow = { ...api, scopes: ["read", "write"] };
    await expect(given().tokenFor.granted(visitor, narrow)).rejects.toMatchObject({
      type: "scope-missing",
      more: { scopes: ["write"], provider: "acme", api: "orders" },
    });
  });

  it("that no header can carry is a fault of the provider's, RFC 6749 appendix A.12", async () => {
    const { tokenFor } = given({}, "Bearer", { accessToken: "t\u0142" });
    await expect(tokenFor.granted(visitor, api)).rejects.toMatchObject({
      type: "provider-refused",
      message: expect.stringContaining("no request can carry") as string,
      more: { provider: "acme" },
    });
  });

  it("waits where the provider cannot be asked how its APIs take it", async () => {
    const fails = new ClientError("provider_unreachable", "No answer.", { temporary: true });
    await expect(given({}, "Bearer", { fails }).tokenFor.granted(visitor, api)).rejects.toMatchObject({
      type: "provider-unreachable",
      status: 503,
    });
  });

  it("brings cookies along when the answer is written", () => {
    expect(given().tokenFor.cookieHeaders(visitor, api)).toEqual(["set-cookie", "a=1", "set-cookie", "b=2"]);
  });
});
