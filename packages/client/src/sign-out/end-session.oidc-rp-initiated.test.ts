import { describe, expect, it } from "vitest";
import type { Provider } from "../provider/resolve-provider.ts";
import { endSessionAddress } from "./end-session.oidc-rp-initiated.ts";

/** A provider whose page is at this address. */
function at(address: string | undefined): Pick<Provider, "definition" | "endpoint" | "hasEndpoint"> {
  return {
    definition: { id: "acme", name: "Acme" },
    endpoint: () => address ?? "",
    hasEndpoint: () => address !== undefined,
  };
}
const connection = {
  client: { id: "client" },
  tokens: { accessToken: "a", tokenType: "Bearer", obtainedAt: 0, idToken: "e30.e30.x" },
};

describe("where a browser goes to be signed out, OpenID Connect RP-Initiated Logout §2", () => {
  it("names who and for which client, and keeps what the address has", () => {
    const provider = at("https://id.example/logout?tenant=a");
    const after = { uri: "http://127.0.0.1:9/signed-out", state: "s" };
    const url = endSessionAddress({ connection, provider, after, allowInsecureHttp: false }) ?? "";
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      tenant: "a",
      id_token_hint: "e30.e30.x",
      client_id: "client",
      post_logout_redirect_uri: after.uri,
      state: "s",
    });
  });

  it("says no more than it knows", () => {
    const nobody = { client: { id: "" } };
    const provider = at("https://id.example/logout");
    expect(endSessionAddress({ connection: nobody, provider, allowInsecureHttp: false })).toBe(
      "https://id.example/logout",
    );
    expect(
      endSessionAddress({ connection, provider: at(undefined), allowInsecureHttp: false }),
    ).toBeUndefined();
  });

  it.each(["javascript:alert(1)", "http://id.example/logout", "https://ada@id.example/logout"])(
    "is no page that is opened: %s",
    (address) => {
      expect(() =>
        endSessionAddress({ connection, provider: at(address), allowInsecureHttp: false }),
      ).toThrow("no web page by https");
    },
  );
});
