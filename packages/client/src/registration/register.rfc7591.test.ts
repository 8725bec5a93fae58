import { describe, expect, it } from "vitest";
import type { Provider } from "../provider/resolve-provider.ts";
import { isClientError } from "../client-error.ts";
import { metadataFor } from "./client-metadata.ts";
import { registerClient } from "./register.rfc7591.ts";

const metadata = metadataFor({
  definition: {},
  flow: "code",
  redirectUris: ["http://127.0.0.1/callback"],
  signedOutUris: ["http://127.0.0.1:47813/signed-out"],
  scopes: [],
  name: "Grantway",
});
const provider = {
  definition: { id: "acme", name: "Acme" },
  endpoint: () => "https://id.example/register",
} as unknown as Provider;

/** What comes of this answer. */
async function answered(body: unknown, status = 201) {
  if (metadata === undefined) throw new Error("there is nothing to register");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const send = async () => ({ status, headers: new Headers(), text, clockSkew: undefined });
  return registerClient({ send, provider, metadata, now: 1000 }).catch((error: unknown) => error);
}

describe("the answer to a registration, RFC 7591 §3.2.1", () => {
  it.each([2_000_000_000, "2000000000"])(
    "gives the client, its proof, and when its secret ends: %j",
    async (end) => {
      expect(
        await answered({
          client_id: "a",
          client_secret: "s",
          client_secret_expires_at: end,
          token_endpoint_auth_method: "client_secret_post",
        }),
      ).toEqual({
        id: "a",
        secret: "s",
        authentication: "post",
        registration: { registeredAt: 1000, secretExpiresAt: 2_000_000_000_000 },
      });
    },
  );

  it.each([
    ["on this machine", "http://127.0.0.1/register/a"],
    ["without https", "http://id.example/register/a"],
    ["that is none", "register/a"],
  ])("takes no address to end it %s, nor its token", async (_, uri) => {
    const body = { client_id: "a", registration_client_uri: uri, registration_access_token: "t" };
    expect(await answered(body)).toEqual({ id: "a", registration: { registeredAt: 1000 } });
  });

  it.each([
    ["no JSON", "<html>"],
    ["no id", {}],
    ["an id that is no text", { client_id: { a: 1 } }],
    ["an id without end", { client_id: "x".repeat(5000) }],
  ])("is not understood with %s", async (_, body) => {
    expect(isClientError(await answered(body), "provider_answer_invalid")).toBe(true);
  });

  it("says whether people may come back after they signed out, RP-Initiated Logout §3.1", async () => {
    const uris = ["http://127.0.0.1:47813/signed-out"];
    expect(await answered({ client_id: "a", post_logout_redirect_uris: uris })).toMatchObject({
      registration: { signedOutUri: uris[0] },
    });
    expect(await answered({ client_id: "a", post_logout_redirect_uris: ["https://a.example"] })).toEqual({
      id: "a",
      registration: { registeredAt: 1000 },
    });
  });

  it("tells an outage from a refusal", async () => {
    expect(await answered({}, 503)).toMatchObject({ code: "provider_unreachable", temporary: true });
    expect(await answered({ error: "invalid_client_metadata" }, 400)).toMatchObject({
      code: "client_refused",
      providerError: "invalid_client_metadata",
      temporary: false,
    });
  });
});
