import { describe, expect, it } from "vitest";
import { authorizationRequest, given, parameters } from "../testing/world.ts";
import { responseModeOf } from "./response-mode.oauth-responses.ts";

describe("where an answer belongs, OAuth 2.0 Multiple Response Types §5", () => {
  it.each([
    ["token", "fragment"],
    ["id_token", "fragment"],
    ["code id_token", "fragment"],
    ["token code", "fragment"],
    ["code id_token token", "fragment"],
    ["code", "query"],
    ["none", "query"],
    ["tokens", "query"],
    ["TOKEN", "query"],
    [undefined, "query"],
  ] as const)("of response_type=%s is the %s", (response_type, mode) => {
    expect(responseModeOf(parameters({ response_type }), { uri: "https://a.example" })).toBe(mode);
  });

  it.each([undefined, "query", "fragment", "form_post.jwt"])(
    "is the fragment for a token whatever response_mode=%s asks for, errors included (RFC 6749 §4.2.2.1)",
    async (response_mode) => {
      const world = await given();
      const asked = parameters({ ...authorizationRequest, response_type: "token", response_mode });
      const outcome = await world.provider.authorization.begin(asked, world.visitor("nobody"));
      if (outcome.to !== "client") throw new Error(`went to ${outcome.to}`);
      const { search, hash } = new URL(outcome.location);
      expect(search).toBe("");
      expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toMatchObject({
        error: "unsupported_response_type",
        iss: "https://login.example",
        state: "st&te",
      });
    },
  );

  it.each(["fragment", "form_post.jwt", "query.jwt", "web_message", "nonsense"])(
    "is the query for a code, and so is the refusal of response_mode=%s",
    async (response_mode) => {
      const world = await given();
      const asked = parameters({ ...authorizationRequest, response_mode });
      const outcome = await world.provider.authorization.begin(asked, world.visitor());
      if (outcome.to !== "client") throw new Error(`went to ${outcome.to}`);
      const { searchParams, hash } = new URL(outcome.location);
      expect([searchParams.get("error"), hash]).toEqual(["invalid_request", ""]);
    },
  );

  it.each([
    ["code", "consent_required"],
    ["id_token", "unsupported_response_type"],
  ])(
    "is a form for response_mode=form_post and %s (Form Post Response Mode §2)",
    async (response_type, error) => {
      const world = await given();
      const changes = { response_type, response_mode: "form_post", prompt: "none" };
      const asked = parameters({ ...authorizationRequest, ...changes });
      const outcome = await world.provider.authorization.begin(asked, world.visitor());
      expect(outcome).toMatchObject({ to: "client", location: "https://app.example/callback" });
      expect("fields" in outcome && outcome.fields).toContainEqual(["error", error]);
    },
  );

  it("is no form at a private-use address, which takes none", async () => {
    const uri = "com.example.app:/cb";
    const world = await given({ client: { redirectUris: [uri] } });
    const asked = { ...authorizationRequest, redirect_uri: uri, response_mode: "form_post" };
    const outcome = await world.provider.authorization.begin(parameters(asked), world.visitor());
    if (outcome.to !== "client") throw new Error(`went to ${outcome.to}`);
    expect(new URL(outcome.location).searchParams.get("error")).toBe("invalid_request");
  });
});
