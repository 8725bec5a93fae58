import { describe, expect, it } from "vitest";
import { simulatedClient as client } from "./client-proof.ts";
import { simulatorProfile } from "./profiles.ts";
import { Refusal } from "./refusal.ts";
import { refusalAnswer, tokenAnswer } from "./token-answer.ts";

const grant = { accessToken: "a", refreshToken: "r", scopes: ["x", "y"], nonce: undefined, refreshed: false };
const answer = (id: string, accept = "application/json") =>
  String(tokenAnswer(simulatorProfile(id), client, grant, accept).body);

describe("answers in the provider's own way", () => {
  it.each([
    [
      "github as a form unless JSON is wanted",
      answer("github", "*/*"),
      "access_token=a&scope=x%2Cy&token_type=bearer",
    ],
    ["github as JSON", answer("github"), '{"access_token":"a","scope":"x,y","token_type":"bearer"}'],
    ["twitch with scopes as a list", answer("twitch"), '"scope":["x","y"]'],
    ["slack-user with the token nested", answer("slack-user"), '"authed_user":{"id":"U1234","scope":"x,y"'],
    ["salesforce without a lifetime", answer("salesforce"), '"token_type":"Bearer","issued_at"'],
    ["withings within body", answer("withings"), '{"status":0,"body":{'],
  ])("%s", (_, text, part) => {
    expect(text).toContain(part);
  });

  it("refuses with the status and in the words of the provider", () => {
    const refusal = new Refusal("invalid_grant", "why");
    expect(refusalAnswer(simulatorProfile("slack"), refusal)).toEqual({
      status: 200,
      body: { ok: false, error: "invalid_code" },
    });
    expect(refusalAnswer(simulatorProfile("spotify"), refusal)).toEqual({
      status: 400,
      body: { error: "invalid_grant", error_description: "why" },
    });
  });
});
