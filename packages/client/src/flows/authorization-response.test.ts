import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ProviderDefinition } from "../provider-definition.ts";
import { given } from "../testing/given.ts";
import { stateOf } from "./authorization-response.ts";

const redirectUri = "https://app.example/cb";

async function begun(definition: Partial<ProviderDefinition> = {}) {
  const world = await given({ definition });
  const { url } = await world.grantway.begin({ ...world.request, redirectUri });
  const callback = new URL(await world.provider.visit(url));
  const finish = (change: (query: URLSearchParams) => void = () => undefined) => {
    change(callback.searchParams);
    return world.grantway.finish(callback.href);
  };
  return { ...world, callback, finish };
}

describe("the callback", () => {
  it.each<readonly [string, (query: URLSearchParams) => void, string]>([
    ["another state", (query) => query.set("state", "x"), "state_mismatch"],
    ["no state", (query) => query.delete("state"), "state_mismatch"],
    ["two states", (query) => query.append("state", "x"), "state_mismatch"],
    ["another issuer, RFC 9207", (query) => query.set("iss", "https://other.example"), "issuer_mismatch"],
    ["neither code nor error", (query) => query.delete("code"), "callback_invalid"],
    ["an error", (query) => query.set("error", "access_denied"), "denied"],
    ["two codes", (query) => query.append("code", "x"), "callback_invalid"],
  ])("is refused with %s, and the code is not sent", async (_, change, code) => {
    const { finish, seen } = await begun();
    await expect(finish(change)).rejects.toMatchObject({ code });
    expect(seen("/token")).toEqual([]);
  });

  it.each([
    ["none", (query: URLSearchParams) => query.delete("state")],
    ["an empty one", (query: URLSearchParams) => query.set("state", "")],
  ])("tells an error that comes with %s in place of the state, RFC 6749 §4.1.2.1", async (_, change) => {
    const { finish, callback, grantway } = await begun();
    const whole = callback.href;
    const told = finish((query) => {
      change(query);
      query.delete("code");
      query.set("error", "invalid_scope");
      query.set("error_description", "No\u001B\u202Esuch scope");
    });
    await expect(told).rejects.toMatchObject({
      code: "provider_refused",
      message:
        "The provider does not grant one of these scopes (invalid_scope: No such scope): ask for others.",
    });
    // And the sign-in can still be finished.
    expect((await grantway.finish(whole)).status).toBe("connected");
  });

  it.each([
    [
      "with its state",
      () => undefined,
      "Fake refused (1349187: It is not set up): check the client and what was asked for.",
    ],
    [
      "without one",
      (query: URLSearchParams) => query.delete("state"),
      "The provider refused (1349187: It is not set up): check the client and what was asked for.",
    ],
  ])("tells an error under Facebook's names, %s", async (_, change, message) => {
    const { finish } = await begun();
    const told = finish((query) => {
      query.delete("code");
      query.set("error_code", "1349187");
      query.set("error_message", "It is not set up.");
      change(query);
    });
    await expect(told).rejects.toMatchObject({ code: "provider_refused", message });
  });

  it.each(["user_cancelled_login", "user_cancelled_authorize", "user_denied", "ACCESS_DENIED"])(
    "says that the person declined where it is called %s",
    async (error) => {
      const { finish } = await begun();
      const told = finish((query) => {
        query.delete("code");
        query.set("error", error);
      });
      await expect(told).rejects.toMatchObject({ code: "denied" });
    },
  );

  it("must name its issuer where the provider always does", async () => {
    const { finish } = await begun({ callback: { iss: "required" } });
    await expect(finish((query) => query.delete("iss"))).rejects.toMatchObject({ code: "issuer_mismatch" });
  });

  it("may name any where nobody told us one", async () => {
    const { issuer: _, ...rest } = (await given()).provider.definition;
    const { grantway, request, provider } = await given();
    const { issuer: __, ...definition } = { ...provider.definition };
    expect(rest).toBeDefined();
    const { url } = await grantway.begin({ ...request, provider: definition, redirectUri });
    expect((await grantway.finish(await provider.visit(url))).status).toBe("connected");
  });

  it("is read under the provider's own names, and what it tells is kept", async () => {
    const { finish } = await begun({
      callback: { rename: { auth_code: "code" }, capture: { realm_id: "realmId" } },
    });
    const summary = await finish((query) => {
      query.set("auth_code", query.get("code") ?? "");
      query.delete("code");
      query.set("realmId", "42");
    });
    expect(summary.captured).toEqual({ realm_id: "42" });
  });

  it("must carry the provider's signature where it signs", async () => {
    const signature = { parameter: "hmac", digest: "sha256", encoding: "hex" } as const;
    const sign = (query: URLSearchParams, secret: string) => {
      query.delete("iss");
      const message = [...query]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map((pair) => pair.join("="))
        .join("&");
      query.set("hmac", createHmac("sha256", secret).update(message).digest("hex"));
    };
    const right = await begun({ callback: { signature } });
    await expect(right.finish((query) => sign(query, "client secret"))).resolves.toMatchObject({
      status: "connected",
    });
    const wrong = await begun({ callback: { signature } });
    await expect(wrong.finish((query) => sign(query, "guessed"))).rejects.toMatchObject({
      code: "callback_invalid",
    });
    const missing = await begun({ callback: { signature } });
    await expect(missing.finish()).rejects.toMatchObject({ code: "callback_invalid" });
  });

  it("that is no address is said to be none", async () => {
    const { grantway } = await given();
    await expect(grantway.finish("hello")).rejects.toMatchObject({ code: "callback_invalid" });
    expect(() => stateOf(new URL("https://x/"))).toThrow("belongs to no sign-in");
  });
});
