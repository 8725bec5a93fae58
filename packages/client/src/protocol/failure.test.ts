import { describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import type { Step } from "../provider-definition.ts";
import { providerFailure, readerFailure } from "./failure.ts";

const context = { name: "Acme" };
const say = (error: string, description?: string, more: object = {}) =>
  providerFailure({ error, description }, { ...context, ...more });

describe("a provider's refusal in our words", () => {
  it.each([
    ["invalid_grant", "reconnect_needed"],
    ["invalid_client", "client_refused"],
    ["unauthorized_client", "client_refused"],
    ["invalid_scope", "provider_refused"],
    ["access_denied", "denied"],
    ["authorization_declined", "denied"],
    ["expired_token", "sign_in_expired"],
    ["redirect_uri_mismatch", "provider_refused"],
    ["temporarily_unavailable", "provider_unreachable"],
    ["something_else", "provider_refused"],
    ["unsupported_response_type", "provider_refused"],
    ["constructor", "provider_refused"],
  ])("%s is %s, in one sentence that names the provider", (error, code) => {
    const failure = say(error);
    expect(failure).toMatchObject({ code, providerError: error });
    expect(failure.message).toMatch(/^[^\n]*Acme[^\n]*[.]$/);
  });

  it("takes 401 without a code for a client that is not known, RFC 6749 §5.2", () => {
    const failed = (step: Step, status = 401) =>
      providerFailure({ error: "", description: "no" }, { ...context, step, authentication: "post" }, status);
    expect(failed("code")).toMatchObject({
      code: "client_refused",
      message: expect.stringContaining(
        "(status 401: no): check both; the secret was sent in the body",
      ) as string,
    });
    const others = [failed("code", 403), failed("refresh"), failed("password")];
    expect(others.map(({ code }) => code)).toEqual(Array.from(others, () => "provider_refused"));
  });

  it("repeats what the provider said, but no token, no control character, and not for ever", () => {
    const { message } = say("x", `Bad\u001b[31m\nluck with ghp_${"a".repeat(36)}. ${"so ".repeat(200)}`);
    expect(message).toContain("luck with [hidden]");
    expect(message).not.toContain("\u001b");
    expect(message.length).toBeLessThan(350);
  });

  it("blames the clock where an assertion was refused and the clocks differ", () => {
    const skewed = { authentication: "private_key_jwt", clockSkew: -600_000 };
    expect(say("invalid_client", "", skewed)).toMatchObject({ code: "clock_skew" });
    expect(say("invalid_client", "", skewed).message).toContain("10 minutes ahead of that of Acme");
    expect(say("invalid_client", "", { ...skewed, authentication: "basic" }).code).toBe("client_refused");
    const behind = say("invalid_client", "", { ...skewed, clockSkew: 30_000 });
    expect(behind.message).toContain("1 minutes behind that of Acme");
    expect(say("invalid_client", "", { ...skewed, clockSkew: 29_999 }).code).toBe("client_refused");
  });

  it("is temporary only where trying again may help", () => {
    expect(["server_error", "invalid_grant"].map((error) => say(error).temporary)).toEqual([true, false]);
    expect(providerFailure({ error: "x", description: undefined }, context, 503).temporary).toBe(true);
  });

  it("hands its own errors and bugs on as they are", () => {
    const [own, bug] = [new ClientError("denied", "No."), new TypeError("bug")];
    expect([readerFailure(own, context), readerFailure(bug, context)]).toEqual([own, bug]);
  });
});
