import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import type { Grant } from "../grant.ts";
import type { Prompt } from "../request/asking.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { readAuthorizationRequest } from "../testing/answers.ts";
import { aClient, ada, authorizationRequest, given, parameters } from "../testing/world.ts";
import { nextStep } from "./next-step.oidc-core.ts";

const startedAt = Date.UTC(2026, 10, 21);
const world = await given();
const second = 1_000;

function request(
  changes: Record<string, string> = {},
  { firstParty = false, at = startedAt } = {},
): AuthorizationRequest {
  const sent = parameters({ ...authorizationRequest, scope: "openid read", ...changes });
  return readAuthorizationRequest(sent, resolveRedirect({ ...aClient, firstParty }, sent), at);
}

function grant(scopes: readonly string[] = ["openid", "read"], consentedAt = startedAt - second): Grant {
  const subject = { person: ada.id };
  return { id: "g", subject, clientId: aClient.id, scopes, status: "active", consentedAt, epoch: 0 };
}

const user = world.signedIn(5 * second);

describe("the next step of an authorization, OpenID Connect Core §3.1.2.1", () => {
  it("is sign-in for a stranger", () => {
    expect(nextStep(request(), undefined, undefined)).toEqual({
      step: "sign-in",
      otherPerson: false,
      newAccount: false,
    });
  });

  it("is consent for what the person has not allowed, and shows only the difference, and keeps the old rights meanwhile", () => {
    expect(nextStep(request(), user, undefined)).toEqual({
      step: "consent",
      asked: ["openid", "read"],
      kept: [],
      again: false,
    });
    expect(nextStep(request(), user, grant(["openid"]))).toEqual({
      step: "consent",
      asked: ["read"],
      kept: ["openid"],
      again: false,
    });
  });

  it("is a code for what the person allowed before", () => {
    expect(nextStep(request(), user, grant())).toMatchObject({ step: "issue" });
  });

  it("is a code for a first-party client, which nobody is asked about", () => {
    expect(nextStep(request({}, { firstParty: true }), user, undefined)).toMatchObject({ step: "issue" });
    expect(nextStep(request({ prompt: "consent" }, { firstParty: true }), user, undefined)).toMatchObject({
      step: "issue",
    });
  });

  it.each(["login", "select_account"])(
    "is sign-in for prompt=%s until it happened after the request",
    (prompt) => {
      expect(nextStep(request({ prompt }), user, grant())).toEqual({
        step: "sign-in",
        otherPerson: false,
        newAccount: false,
      });
      expect(nextStep(request({ prompt }), world.signedIn(), grant())).toMatchObject({ step: "issue" });
    },
  );

  describe("with prompt=create, Initiating User Registration §4", () => {
    const asking = (prompt: string) => ({ ...request(), prompt: new Set(prompt.split(" ") as Prompt[]) });
    const create = { step: "sign-in", otherPerson: false, newAccount: true };

    it("is a new account, whoever is signed in, until somebody signed in after the request", () => {
      expect(nextStep(asking("create"), undefined, undefined)).toEqual(create);
      expect(nextStep(asking("create"), user, grant())).toEqual(create);
      expect(nextStep(asking("create"), world.signedIn(), grant())).toMatchObject({ step: "issue" });
    });

    it.each(["create login", "create select_account", "create consent"])(
      "is a new account first, and what the other asks for after it: %s",
      (prompt) => {
        expect(nextStep(asking(prompt), user, grant())).toEqual(create);
        const after = nextStep(asking(prompt), world.signedIn(), grant());
        expect(after.step).toBe(prompt.includes("consent") ? "consent" : "issue");
      },
    );

    it("is sign-in where the request names a person, who has an account", () => {
      const named = { ...asking("create"), person: ada.id };
      expect(nextStep(named, undefined, undefined)).toEqual({ ...create, newAccount: false });
      expect(nextStep(named, user, grant())).toEqual({ ...create, newAccount: false });
    });
  });

  it("is consent for prompt=consent until it happened after the request", () => {
    const asked = request({ prompt: "consent" });
    expect(nextStep(asked, user, grant())).toEqual({
      step: "consent",
      asked: ["openid", "read"],
      kept: [],
      again: false,
    });
    expect(nextStep(asked, user, grant(undefined, startedAt))).toMatchObject({ step: "issue" });
  });

  it("is a refusal for prompt=none where a page would be needed (§3.1.2.6)", () => {
    const silent = request({ prompt: "none" });
    expect(nextStep(silent, undefined, undefined)).toEqual({ step: "refuse", code: "login_required" });
    expect(nextStep(silent, user, grant(["openid"]))).toEqual({ step: "refuse", code: "consent_required" });
    expect(nextStep(silent, user, grant())).toMatchObject({ step: "issue" });
  });

  it("is sign-in for anybody but the person an ID token named (§3.1.2.2), and nothing without a page", () => {
    const expects = (person: string, prompt = "login consent") => ({ ...request({ prompt }), person });
    expect(nextStep(expects("grace"), world.signedIn(), grant())).toEqual({
      step: "sign-in",
      otherPerson: true,
      newAccount: false,
    });
    expect(nextStep(expects("grace", "none"), user, grant())).toEqual({
      step: "refuse",
      code: "login_required",
    });
    expect(nextStep(expects("grace"), undefined, undefined)).toEqual({
      step: "sign-in",
      otherPerson: false,
      newAccount: false,
    });
    expect(nextStep(expects(ada.id, "none"), user, grant())).toMatchObject({ step: "issue" });
  });

  describe("of a public client whose answer another program could get, RFC 8252 §8.6", () => {
    const publicRequest = (uri: string, changes = {}, client: Partial<Client> = {}) => {
      const sent = parameters({
        ...authorizationRequest,
        scope: "openid read",
        redirect_uri: uri,
        ...changes,
      });
      const native = { ...aClient, type: "public" as const, redirectUris: [uri], ...client };
      return readAuthorizationRequest(sent, resolveRedirect(native, sent), startedAt);
    };
    const again = { step: "consent", asked: ["openid", "read"], kept: [], again: true };
    const local = "http://127.0.0.1/cb";

    it.each([local, "http://[::1]:9/cb", "http://localhost:4430/cb", "com.example.app:/cb"])(
      "is consent each time, allowed before or first-party: %s",
      (uri) => {
        expect(nextStep(publicRequest(uri), user, grant())).toEqual(again);
        expect(nextStep(publicRequest(uri, {}, { firstParty: true }), user, grant())).toEqual(again);
      },
    );

    it("is consent for this request, also when another one was allowed a moment ago", () => {
      expect(nextStep(publicRequest(local), user, grant(undefined, startedAt + second))).toEqual(again);
    });

    it("is an ordinary question for what was not allowed yet, to a first-party client as well", () => {
      const asked = { step: "consent", asked: ["openid", "read"], kept: [], again: false };
      expect(nextStep(publicRequest(local, {}, { firstParty: true }), user, undefined)).toEqual(asked);
      expect(nextStep(publicRequest(local, { prompt: "consent" }), user, grant())).toEqual(asked);
      expect(nextStep(publicRequest(local), user, grant(["openid"]))).toEqual({
        ...asked,
        asked: ["read"],
        kept: ["openid"],
      });
    });

    it("is a refusal for prompt=none", () => {
      const silent = { step: "refuse", code: "consent_required" };
      expect(nextStep(publicRequest(local, { prompt: "none" }), user, grant())).toEqual(silent);
      const own = publicRequest(local, { prompt: "none" }, { firstParty: true });
      expect(nextStep(own, user, grant())).toEqual(silent);
    });

    it("is a code for an https address, and for a client that proves itself", () => {
      expect(nextStep(publicRequest("https://app.example/cb"), user, grant())).toMatchObject({
        step: "issue",
      });
      const confidential = publicRequest(local, {}, { type: "confidential" });
      expect(nextStep(confidential, user, grant())).toMatchObject({ step: "issue" });
    });
  });

  it.each([
    ["5", "issue"],
    ["4", "sign-in"],
    ["0", "sign-in"],
  ])("after a sign-in 5 seconds ago with max_age=%s is %s", (max_age, step) => {
    expect(nextStep(request({ max_age }), user, grant())).toMatchObject({ step });
    expect(nextStep(request({ max_age }), world.signedIn(), grant())).toMatchObject({ step: "issue" });
  });

  it.each([
    ["the second in which it was may be as old", 1000, "issue"],
    ["it was in a second that is older", 1001, "sign-in"],
  ])("counts max_age as clients do, from what auth_time says: %s (§2)", (_, ago, step) => {
    // A tenth of a second after its second began.
    const at = startedAt + ago;
    const signedIn = world.signedIn(-100);
    expect(nextStep(request({ max_age: "1" }, { at }), signedIn, grant())).toMatchObject({ step });
  });

  it("never issues without a person and, for a third party, a grant that covers every scope", () => {
    const words = fc.constantFrom("none", "login", "consent", "select_account", "login consent", "");
    const ages = fc.option(fc.nat(10).map(String), { nil: undefined });
    const scopes = fc.option(fc.subarray(["openid", "read"]), { nil: undefined });
    fc.assert(
      fc.property(words, ages, fc.option(fc.nat(20_000)), scopes, (prompt, max_age, ago, granted) => {
        const asked = request({ prompt, ...(max_age === undefined ? {} : { max_age }) });
        const who = ago === null ? undefined : world.signedIn(ago);
        const given_ = granted === undefined ? undefined : grant(granted);
        const next = nextStep(asked, who, given_);
        if (next.step !== "issue") return;
        expect(who).toBeDefined();
        expect(asked.scopes.every((scope) => granted?.includes(scope))).toBe(true);
      }),
    );
  });
});
