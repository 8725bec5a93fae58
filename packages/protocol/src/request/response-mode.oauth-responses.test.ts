import { describe, expect, it } from "vitest";
import { answerOf, responseModes } from "../testing/answers.ts";
import { authorizationRequest, given, parameters } from "../testing/world.ts";
import { createResponseModes } from "./response-mode.oauth-responses.ts";

const web = { uri: "https://a.example" };

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
    expect(responseModes.of(parameters({ response_type }), web)).toBe(mode);
  });

  it.each([undefined, "query", "fragment", "form_post.jwt"])(
    "is the fragment for a token whatever response_mode=%s asks for, errors included (RFC 6749 §4.2.2.1)",
    async (response_mode) => {
      const world = await given();
      const asked = parameters({ ...authorizationRequest, response_type: "token", response_mode });
      const outcome = await world.provider.authorization.begin(asked, world.visitor("nobody"));
      expect(outcome).toMatchObject({ to: "client", responseMode: "fragment" });
      expect(Object.fromEntries(answerOf(outcome))).toMatchObject({
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
      expect(outcome).toMatchObject({ responseMode: "query" });
      expect(Object.fromEntries(answerOf(outcome))).toMatchObject({
        error: "invalid_request",
        error_description: "Only response_mode query and form_post are offered.",
      });
    },
  );

  it("is what a mode that is registered says, and only where it can reach the client", () => {
    const modes = createResponseModes(
      new Map([
        ["query", () => undefined],
        ["fragment", (uri: string) => (uri.startsWith("http") ? undefined : "No fragment there.")],
      ]),
    );
    const asked = parameters({ response_type: "code", response_mode: "fragment" });
    expect([modes.of(asked, web), modes.of(asked, { uri: "app:/cb" })]).toEqual(["fragment", "query"]);
    expect(() => modes.check(asked, web)).not.toThrow();
    expect(() => modes.check(asked, { uri: "app:/cb" })).toThrow("No fragment there.");
  });
});
