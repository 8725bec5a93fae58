import { expect, it } from "vitest";
import { authorizationCode } from "./authorization-code.ts";

const code = {
  id: "c",
  clientId: "acme",
  userId: "u",
  grantId: "g",
  sid: "s",
  epoch: 3,
  redirectUri: "https://app.example/cb",
  redirectUriSent: true,
  scopes: ["openid"],
  authenticatedAt: 1,
  methods: ["pwd"],
  expiresAt: 2,
};

it.each([
  ["challenge and nonce", { ...code, challenge: "ch", nonce: "n" }],
  ["neither of them", code],
  ["claims for the ID token", { ...code, claims: ["email"] }],
  ["the first epoch", { ...code, epoch: 0 }],
])("keeps a code with %s whole", (_, record) => {
  expect(authorizationCode.decode(authorizationCode.encode(record))).toEqual(record);
});
