import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { given } from "../testing/given.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";

describe("the device grant, RFC 8628 §3.5", () => {
  it("shows the code, both addresses and the end, and waits for the person", async () => {
    const { grantway, request, provider, seen } = await given();
    // The client has already polled in vain before the person comes.
    const person = recordInteraction({
      onCode: ({ userCode }) =>
        void vi
          .waitUntil(() => seen("/token").length > 0, { timeout: 100_000 })
          .then(() => provider.approveDevice(userCode)),
    });
    await grantway.connect({ ...request, flow: "device" }, person);
    expect(person.codes[0]).toMatchObject({ verificationUri: `${provider.issuer}/activate` });
    expect(person.codes[0]?.completeUri).toContain(person.codes[0]?.userCode);
    expect((person.codes[0]?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(290_000);
    expect(seen("/token").length).toBeGreaterThan(1);
  });

  it("goes on through an outage", async () => {
    const { grantway, request, provider, seen } = await given();
    const person = recordInteraction({
      onCode: ({ userCode }) => {
        provider.set({ fault: "outage" });
        void vi
          .waitUntil(() => seen("/token").length > 0, { timeout: 100_000 })
          .then(() => {
            provider.set({ fault: undefined });
            return provider.approveDevice(userCode);
          });
      },
    });
    expect(await grantway.connect({ ...request, flow: "device" }, person)).toMatchObject({
      status: "connected",
    });
  });

  it.each([
    ["required", true],
    ["ok", false],
    ["off", false],
  ] as const)(
    "sends a challenge and its verifier where PKCE is %s: %s, RFC 7636 §4.3",
    async (pkce, sent) => {
      const { grantway, request, provider, seen } = await given();
      const person = recordInteraction({ onCode: ({ userCode }) => provider.approveDevice(userCode) });
      const demanding = { ...provider.definition, pkce };
      await grantway.connect({ ...request, provider: demanding, flow: "device" }, person);
      const [asked, redeemed] = [seen("/device")[0]?.form, seen("/token")[0]?.form];
      expect([asked?.has("code_challenge"), redeemed?.has("code_verifier")]).toEqual([sent, sent]);
      const digest = createHash("sha256")
        .update(redeemed?.get("code_verifier") ?? "")
        .digest("base64url");
      expect(asked?.get("code_challenge")).toBe(sent ? digest : null);
      expect(asked?.get("code_challenge_method")).toBe(sent ? "S256" : null);
    },
  );

  /** A provider with this `link` in its reply, and a person who gives up once a code is shown. */
  async function offered(member: "verification_uri" | "verification_uri_complete", link: string) {
    const { grantway, request } = await given({
      fetch: async (to, init) => {
        const answer = await fetch(to, init);
        if (!answer.url.endsWith("/device")) return answer;
        return Response.json({ ...((await answer.json()) as object), [member]: link });
      },
    });
    const cancel = new AbortController();
    const person = recordInteraction({ onCode: () => cancel.abort() });
    const wish = { ...request, flow: "device", signal: cancel.signal } as const;
    const error: unknown = await grantway.connect(wish, person).catch((reason: unknown) => reason);
    return { code: person.codes[0], error };
  }

  it.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ms-settings:",
    "http://acme.example/activate",
    "https://acme.example@evil.example/",
    "no address",
  ])("opens no link but a web page by https, or of this machine: not %s", async (link) => {
    const { code, error } = await offered("verification_uri", link);
    expect([code, error]).toMatchObject([undefined, { code: "insecure_url" }]);
    const complete = await offered("verification_uri_complete", link);
    expect(complete).toMatchObject({ code: { completeUri: undefined }, error: { code: "cancelled" } });
  });

  it.each(["https://acme.example/activate", "http://[::1]:4400/activate"])("shows %s", async (link) => {
    expect((await offered("verification_uri", link)).code?.verificationUri).toBe(link);
    expect((await offered("verification_uri_complete", link)).code?.completeUri).toBe(link);
  });

  it("ends when nobody came in time", async () => {
    let now = Date.now();
    const { grantway, request } = await given({ now: () => now });
    const person = recordInteraction({ onCode: () => (now += 301_000) });
    await expect(grantway.connect({ ...request, flow: "device" }, person)).rejects.toMatchObject({
      code: "sign_in_expired",
    });
  });
});
