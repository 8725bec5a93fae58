import { describe, expect, it } from "vitest";
import { readAuthorizationRequest } from "../testing/answers.ts";
import { aClient, authorizationRequest, given, parameters } from "../testing/world.ts";
import type { AuthorizationRequest } from "./authorization-request.rfc6749.ts";
import { resolveRedirect } from "./redirect-uri.rfc8252.ts";

function read(changes: Record<string, string | undefined>): AuthorizationRequest {
  const sent = parameters({ ...authorizationRequest, ...changes });
  return readAuthorizationRequest(sent, resolveRedirect(aClient, sent), 7);
}

describe("authentication request, OpenID Connect Core §3.1.2.1", () => {
  it("is read with what it adds", () => {
    const request = read({ prompt: "login consent", max_age: "60", login_hint: "ada" });
    expect(request).toMatchObject({ nonce: "n-1", maxAge: 60, loginHint: "ada" });
    expect([...request.prompt]).toEqual(["login", "consent"]);
  });

  it("takes a login hint longer than any name or address of a person for none (RFC 5321 §4.5.3.1)", () => {
    expect(read({ login_hint: "h".repeat(320) }).loginHint).toHaveLength(320);
    expect(read({ login_hint: "h".repeat(321) })).not.toHaveProperty("loginHint");
  });

  it.each<[string, Record<string, string>]>([
    ["prompt=none with another", { prompt: "none login" }],
    ["a max_age that is no number", { max_age: "-1" }],
    ["a nonce of more than 1,024 characters", { nonce: "n".repeat(1025) }],
  ])("refuses %s", (_, changes) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it("takes a nonce of 1,024 characters, and prompt=none alone", () => {
    const nonce = "n".repeat(1024);
    const { nonce: read_, prompt } = read({ nonce, prompt: "none" });
    expect(read_).toBe(nonce);
    expect([...prompt]).toEqual(["none"]);
  });

  it("takes acr_values for a wish, whatever they are (§3.1.2.1)", async () => {
    expect(read({ acr_values: "phr urn:mace:incommon:iap:silver" })).toMatchObject({ nonce: "n-1" });
    const { acr_values_supported } = await (await given()).provider.metadata();
    expect(acr_values_supported).toEqual(["urn:grantway:acr:one-factor"]);
  });

  it("advertises the prompts it knows", async () => {
    const { prompt_values_supported: known } = await (await given()).provider.metadata();
    for (const prompt of known as readonly string[]) expect([...read({ prompt }).prompt]).toEqual([prompt]);
  });
});
