import { describe, expect, it } from "vitest";
import { cipherOf } from "../testing/cipher-of.ts";
import { idOfThen, keyOfThen, sealedThen, sealedAt } from "../testing/sealed-by-earlier-releases.ts";
import { createSeals } from "./seals.ts";

const seals = createSeals(cipherOf(keyOfThen));

const token = {
  id: idOfThen(1),
  clientId: "acme",
  scopes: ["read", "write"],
  audiences: ["https://notes.example"],
  issuedAt: sealedAt,
  expiresAt: sealedAt + 900_000,
};
const refresh = {
  familyId: idOfThen(4),
  generation: 7,
  clientId: "acme",
  userId: idOfThen(2),
  grantId: idOfThen(3),
};
const code = {
  id: `${idOfThen(5)}.${sealedAt}`,
  clientId: "acme",
  userId: idOfThen(2),
  grantId: idOfThen(3),
  sid: idOfThen(6),
  epoch: 3,
  redirectUri: "https://app.example/callback",
  redirectUriSent: true,
  scopes: ["openid", "read"],
  authenticatedAt: sealedAt - 5000,
  methods: ["pwd"],
  expiresAt: sealedAt + 60_000,
};
const request = {
  id: idOfThen(7),
  startedAt: sealedAt,
  parameters: [
    ["client_id", "acme"],
    ["state", "ä b"],
  ],
};

describe("what an earlier release sealed", () => {
  it.each([
    ["clientsAccessToken", "accessToken", { ...token, clientSince: 1_790_000_000_000 }],
    ["clientsAccessTokenBefore", "accessToken", token],
    [
      "personsAccessToken",
      "accessToken",
      { ...token, userId: idOfThen(2), grantId: idOfThen(3), familyId: idOfThen(4) },
    ],
    ["refreshToken", "refreshToken", { ...refresh, copy: 0 }],
    ["copyOfRefreshToken", "refreshToken", { ...refresh, copy: 2 }],
    ["code", "authorizationCode", code],
    [
      "codeWithChallengeAndNonce",
      "authorizationCode",
      { ...code, epoch: 0, challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", nonce: "n-1" },
    ],
    [
      "codeBeforeEpochs",
      "authorizationCode",
      {
        ...code,
        id: idOfThen(5),
        redirectUriSent: false,
        scopes: ["read"],
        authenticatedAt: sealedAt,
        sid: "",
        epoch: 0,
      },
    ],
    ["request", "authorizationRequest", { ...request, browser: "a-browser", person: idOfThen(2) }],
    ["requestOfNoBrowser", "authorizationRequest", request],
    [
      "requestBeforeIds",
      "authorizationRequest",
      { id: "", startedAt: sealedAt, parameters: [["state", "x"]] },
    ],
  ] as const)("opens, and is no longer today: %s", (name, kind, record) => {
    expect(seals[kind].open(sealedThen[name])).toEqual(record);
    expect(seals[kind].seal(record as never).length).toBeLessThanOrEqual(sealedThen[name].length);
  });
});

describe("the seals of the protocol", () => {
  it("open an access token once, however often it is shown", () => {
    const text = sealedThen.personsAccessToken;
    expect(seals.accessToken.open(text)).toBe(seals.accessToken.open(text));
  });
});
