import { describe, expect, it } from "vitest";
import { signInUrl, signOut } from "./sign-in.ts";

describe("signing in", () => {
  it.each([
    [{}, "/bff/login"],
    [{ provider: "acme" }, "/bff/login?provider=acme"],
    [
      { provider: "acme", scopes: ["read", "a:b"], returnTo: "/orders?x=1#y" },
      "/bff/login?provider=acme&scope=read+a%3Ab&return_to=%2Forders%3Fx%3D1%23y",
    ],
  ])("with %j begins at %s", (wish, url) => {
    expect(signInUrl("/bff", wish)).toBe(url);
  });
});

describe("signing out", () => {
  const place = (answer: Response, sent: unknown[] = []) => ({
    path: "/bff",
    fetch: (async (url, init) => {
      sent.push([url, init?.method]);
      return answer;
    }) as typeof fetch,
  });

  it("answers where the browser goes to be signed out at the provider", async () => {
    const sent: unknown[] = [];
    const body = {
      providers: { a: { revoked: true }, b: { revoked: false, endSession: "https://id.example/out" } },
    };
    expect(await signOut(place(Response.json(body), sent), "a b")).toBe("https://id.example/out");
    expect(sent).toEqual([["/bff/logout?provider=a%20b", "POST"]]);
    expect(await signOut(place(Response.json({})))).toBeUndefined();
  });

  it("throws what the BFF says against it", async () => {
    const body = JSON.stringify({ type: "urn:grantway:bff:not-allowed", detail: "No." });
    const answer = new Response(body, {
      status: 403,
      headers: { "content-type": "application/problem+json" },
    });
    await expect(signOut(place(answer))).rejects.toMatchObject({ type: "not-allowed" });
  });
});
