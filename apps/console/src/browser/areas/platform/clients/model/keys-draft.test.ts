import { describe, expect, it } from "vitest";
import { keyNames, keysDraftOf, keySetIn, noKeys, sentKeys } from "./keys-draft.ts";

const key = { kty: "EC", crv: "P-256", x: "x", y: "y", kid: "one" };

describe("the keys of a client in a form", () => {
  it("are sent as they were read", () => {
    const client = {
      authenticationMethod: "private_key_jwt",
      authenticationAlgorithm: "ES256",
      jwks: { keys: [key] },
    } as const;
    expect(sentKeys(keysDraftOf({ ...client, jwks: { keys: [...client.jwks.keys] } }))).toEqual({
      authenticationAlgorithm: "ES256",
      jwks: { keys: [key] },
      jwksUri: null,
    });
  });

  it("are none where nothing stands there, and are not sent where nothing was changed", () => {
    expect(
      keysDraftOf({ authenticationMethod: "client_secret_jwt", authenticationAlgorithm: "HS256" }),
    ).toEqual(noKeys);
    expect(sentKeys(noKeys)).toEqual({ authenticationAlgorithm: null, jwks: null, jwksUri: null });
    expect(sentKeys({})).toEqual({});
    expect(sentKeys({ jwksUri: " https://app.example/jwks " })).toEqual({
      jwksUri: "https://app.example/jwks",
    });
  });

  it("may be pasted as a set or as one key", () => {
    expect(keySetIn(JSON.stringify({ keys: [key] }))).toEqual({ keys: [key] });
    expect(keySetIn(JSON.stringify(key))).toEqual({ keys: [key] });
  });

  it.each(["{", "[]", "7", '{"keys":[7]}', "{}"])("are none in %j, which the server is told", (text) => {
    expect(keySetIn(text)).toBeUndefined();
    expect(sentKeys({ jwks: text })).toEqual({ jwks: { keys: [] } });
  });

  it("are called by their kid and type", () => {
    expect(keyNames([key, { kty: "RSA" }], "without kid")).toEqual(["one · EC P-256", "without kid · RSA"]);
  });
});
