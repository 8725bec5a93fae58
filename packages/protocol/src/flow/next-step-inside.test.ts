import { describe, expect, it } from "vitest";
import type { Grant } from "../grant.ts";
import type { OfferedPlace } from "../ports/app-access.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { readAuthorizationRequest } from "../testing/answers.ts";
import { anOffer, aPlace, appClient, southwind } from "../testing/installed.ts";
import { ada, authorizationRequest, parameters } from "../testing/world.ts";
import { nextStepInside } from "./next-step-inside.ts";

const startedAt = Date.UTC(2026, 10, 21);
const all = ["openid", "read", "write"];

function request(
  changes: Readonly<Record<string, string>> = {},
  client: Partial<typeof appClient> = {},
): AuthorizationRequest {
  const sent = parameters({ ...authorizationRequest, scope: "openid read write", ...changes });
  return readAuthorizationRequest(sent, resolveRedirect({ ...appClient, ...client }, sent), startedAt);
}

function grant(consentedAt = startedAt - 1_000): Grant {
  const subject = { installation: "i-1", member: ada.id };
  return { id: "g", subject, clientId: appClient.id, scopes: all, status: "active", consentedAt, epoch: 0 };
}

/** A place where the app and this person's own access have everything. */
const inUse = (differences: Partial<OfferedPlace> = {}) =>
  aPlace({ answer: { may: "use" }, granted: all, grant: grant(), ...differences });

const step = (asked: AuthorizationRequest, ...places: readonly OfferedPlace[]) =>
  nextStepInside(asked, anOffer(places));

describe("the next step of an app", () => {
  it("is to ask for the place, with everything, where there are several", () => {
    const asked = step(request(), inUse(), southwind());
    expect(asked).toEqual({ step: "install", asked: all, kept: [], again: false });
  });

  it("is a code for who has everything at the only place, or at the one that is named", () => {
    const issue = { step: "issue", place: inUse(), grant: grant(), scopes: all };
    expect(step(request(), inUse())).toEqual(issue);
    expect(step(request({ organisation: "northwind" }), inUse(), southwind())).toEqual(issue);
  });

  it("is to ask for what is new, and to keep the rest (promise 7)", () => {
    const widened = inUse({ answer: { may: "widen" }, granted: ["openid", "read"] });
    expect(step(request(), widened)).toMatchObject({
      step: "install",
      asked: ["write"],
      kept: ["openid", "read"],
    });
  });

  it("is to wait where administrators were asked", () => {
    const waiting = aPlace({ answer: { may: "wait", request: "r-1" } });
    expect(step(request(), waiting)).toEqual({ step: "wait", request: "r-1" });
  });

  it("is to ask about all of it for prompt=consent, and once", () => {
    const asked = request({ prompt: "consent" });
    expect(step(asked, inUse())).toMatchObject({ step: "install", asked: all, kept: [] });
    expect(step(asked, inUse({ grant: grant(startedAt) }))).toMatchObject({ step: "issue" });
  });

  it("is to refuse what would have to be asked, for prompt=none", () => {
    const silent = request({ prompt: "none" });
    expect(step(silent, aPlace(), southwind())).toEqual({ step: "refuse", code: "interaction_required" });
    expect(step(silent, aPlace())).toEqual({ step: "refuse", code: "consent_required" });
    expect(step(silent, inUse())).toMatchObject({ step: "issue" });
  });

  it("is to ask again for a client that anybody could pretend to be", () => {
    const redirect = "http://127.0.0.1:8080/callback";
    const client = { type: "public", redirectUris: [redirect] } as const;
    const asked = step(request({ redirect_uri: redirect }, client), inUse());
    expect(asked).toMatchObject({ step: "install", asked: all, kept: [], again: true });
  });
});
