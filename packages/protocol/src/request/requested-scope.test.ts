import { describe, expect, it } from "vitest";
import { aClient, parameters } from "../testing/world.ts";
import { readScope, resolveScopes, scopesToAsk } from "./requested-scope.ts";

describe("requested scope, RFC 6749 §3.3", () => {
  it("may be absent", () => {
    expect(readScope(parameters({}))).toBeUndefined();
  });

  it.each(["a  b", " a", "a ", 'a"b', "a\\b", "a\tb", "ä", "x".repeat(2049)])(
    "is refused when malformed: %j",
    (scope) => {
      expect(() => readScope(parameters({ scope }))).toThrow(
        expect.objectContaining({ code: "invalid_scope" }),
      );
    },
  );

  it("may have 2,048 characters", () => {
    const scope = "x".repeat(2048);
    expect(readScope(parameters({ scope }))).toEqual([scope]);
  });

  it("falls back to all API scopes of the client, and to none of OpenID Connect", () => {
    expect(resolveScopes(parameters({}), aClient)).toEqual(["read", "write"]);
  });

  it("drops what the client is not registered for, OpenID Connect Core §3.1.2.1", () => {
    expect(resolveScopes(parameters({ scope: "read admin openid" }), aClient)).toEqual(["read", "openid"]);
  });
});

it("asks for offline access only where a refresh token can come of it, OpenID Connect Core §11", () => {
  const asked = parameters({ scope: "read offline_access" });
  const without = { ...aClient, grantTypes: ["authorization_code"] as const };
  expect(scopesToAsk(asked, aClient, true)).toEqual(["read", "offline_access"]);
  expect(scopesToAsk(asked, aClient, false)).toEqual(["read"]);
  expect(scopesToAsk(asked, without, true)).toEqual(["read"]);
  const nothing = parameters({ scope: "offline_access" });
  expect(() => scopesToAsk(nothing, without, true)).toThrow("invalid_scope");
});

it("asks for the sign-in of a client that names no scope and has none of an API, RFC 6749 §3.3", () => {
  const signsIn = { ...aClient, scopes: ["openid", "profile", "offline_access"] };
  expect(scopesToAsk(parameters({}), signsIn, true)).toEqual(["openid", "profile"]);
  expect(scopesToAsk(parameters({}), aClient, true)).toEqual(["read", "write"]);
  expect(() => scopesToAsk(parameters({ scope: "admin" }), signsIn, true)).toThrow("invalid_scope");
  // By its own credentials there is nobody to sign in.
  expect(resolveScopes(parameters({}), signsIn)).toEqual([]);
});
