import { describe, expect, it } from "vitest";
import { judge } from "./access.ts";
import { createGuard } from "./guard.ts";
import { missingSignIn, stepUpAttributes } from "./step-up.rfc9470.ts";

const now = 1_800_000_000_000;
const expected = { issuer: "https://id.example", audience: "https://api.example", now };

function accessWith(claims: object) {
  const { access } = judge(
    { active: true, token_type: "Bearer", aud: expected.audience, ...claims },
    expected,
  );
  if (access === undefined) throw new Error("not accepted");
  return access;
}

describe("the sign-in that a request needs, RFC 9470 §3", () => {
  const fresh = accessWith({ auth_time: now / 1000 - 60, acr: "phr" });

  it.each([
    ["recent enough", { maxAge: 60 }, undefined],
    ["too long ago", { maxAge: 59 }, "More recent authentication is required."],
    ["at one of the levels", { acrValues: ["phrh", "phr"] }, undefined],
    ["at another level", { acrValues: ["phrh"] }, "A different authentication level is required."],
    ["whatever it was", {}, undefined],
  ])("was %s: %j", (_, stepUp, missing) => {
    expect(missingSignIn(fresh, stepUp, now)).toBe(missing);
  });

  it("is not good enough where the token says nothing of it, as that of a client itself", () => {
    const silent = accessWith({});
    expect(missingSignIn(silent, { maxAge: 1e9 }, now)).toBeDefined();
    expect(missingSignIn(silent, { acrValues: ["phr"] }, now)).toBeDefined();
  });

  it("is told to the client as it asks for it: acr_values and max_age", () => {
    expect(stepUpAttributes({ maxAge: 300, acrValues: ["a", "b"] })).toEqual({
      max_age: "300",
      acr_values: "a b",
    });
    expect(stepUpAttributes({})).toEqual({});
  });

  it("is asked for in a challenge of 401, after the scopes", async () => {
    const answers: Readonly<Record<string, object>> = {
      "/.well-known/oauth-authorization-server": {
        issuer: expected.issuer,
        introspection_endpoint: "https://id.example/introspect",
      },
      "/introspect": {
        active: true,
        token_type: "Bearer",
        aud: expected.audience,
        scope: "pay",
        auth_time: now / 1000 - 600,
      },
    };
    const guard = createGuard({
      ...expected,
      clientId: "api",
      clientSecret: "s",
      now: () => now,
      fetch: async (url) => Response.json(answers[new URL(url as string).pathname]),
    });
    const ask = (...scopes: string[]) =>
      guard.authorize({ authorization: "Bearer t", scopes, stepUp: { maxAge: 300 } });
    expect(await ask("pay")).toMatchObject({
      refusal: {
        status: 401,
        body: { error: "insufficient_user_authentication" },
        headers: {
          "www-authenticate":
            'Bearer realm="https://api.example", error="insufficient_user_authentication", error_description="More recent authentication is required.", max_age="300"',
        },
      },
    });
    expect(await ask("pay", "refund")).toMatchObject({ refusal: { status: 403 } });
  });
});
