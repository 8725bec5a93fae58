import { describe, expect, it } from "vitest";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { readAuthorizationRequest } from "../testing/answers.ts";
import { aClient, ada, authorizationRequest, given, issuer, parameters } from "../testing/world.ts";
import { createAnswers } from "./authorization-answers.ts";
import { longestSealedRequest } from "./authorization-journey.ts";

const now = Date.UTC(2026, 10, 21);
const world = await given();
const grant = {
  id: "g",
  subject: { person: ada.id },
  clientId: aClient.id,
  scopes: ["openid"],
  status: "active",
  consentedAt: now,
  epoch: 0,
} as const;
const agreed = { user: world.signedIn(), grant, scopes: ["openid"] };

function answers(sealed = "sealed") {
  const responseTypes = new Map([["code", () => [["code", "gwac_1"] as const]]]);
  const deviceAnswers = { allow: async () => ({ to: "device", request: sealed, end: "allowed" }) as const };
  return createAnswers({
    issuer,
    clock: () => now,
    journeys: { seal: () => sealed },
    responseTypes,
    deviceAnswers,
  });
}

function way(changes: Readonly<Record<string, string>> = {}) {
  const sent = parameters({ ...authorizationRequest, ...changes });
  const request = readAuthorizationRequest(sent, resolveRedirect(aClient, sent), now);
  const journey = { id: "j", parameters: sent, startedAt: now, browser: undefined, requestId: () => "r" };
  return { journey, request };
}

describe("the answers to an authorization request", () => {
  it("go to the client with the issuer's name and the client's state", async () => {
    const outcome = await answers().respond(way({ state: "s-1" }), agreed);
    expect(outcome).toMatchObject({
      to: "client",
      parameters: [
        ["code", "gwac_1"],
        ["iss", issuer],
        ["state", "s-1"],
      ],
    });
  });

  it("go to sign-in with the hints that were sent, and with no others", () => {
    const first = { otherPerson: true, newAccount: false };
    const bare = { to: "sign-in", request: "sealed", ...first };
    expect(answers().toSignIn(way(), first)).toEqual(bare);
    const hints = way({ login_hint: "ada", ui_locales: "de en" });
    expect(answers().toSignIn(hints, first)).toEqual({ ...bare, loginHint: "ada", uiLocales: "de en" });
  });

  it("refuse a request too long to come back from our pages, while there is somebody to tell", () => {
    const { journey } = way();
    expect(answers("x".repeat(longestSealedRequest)).sealed(journey)).toHaveLength(longestSealedRequest);
    expect(() => answers("x".repeat(longestSealedRequest + 1)).sealed(journey)).toThrow(
      "The request is too long.",
    );
  });
});
