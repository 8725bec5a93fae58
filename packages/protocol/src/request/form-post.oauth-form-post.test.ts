import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { authorizationRequest, given, parameters } from "../testing/world.ts";

describe("an answer by form, Form Post Response Mode §2", () => {
  it.each([
    ["code", "consent_required"],
    ["id_token", "unsupported_response_type"],
  ])("is asked for by response_mode=form_post, with %s", async (response_type, error) => {
    const world = await given();
    const changes = { response_type, response_mode: "form_post", prompt: "none" };
    const asked = parameters({ ...authorizationRequest, ...changes });
    const outcome = await world.provider.authorization.begin(asked, world.visitor());
    expect(outcome).toMatchObject({
      to: "client",
      responseMode: "form_post",
      redirect: { uri: "https://app.example/callback" },
    });
    expect(answerOf(outcome).get("error")).toBe(error);
  });

  it("is none at a private-use address, which takes no form", async () => {
    const uri = "com.example.app:/cb";
    const world = await given({ client: { redirectUris: [uri] } });
    const asked = { ...authorizationRequest, redirect_uri: uri, response_mode: "form_post" };
    const outcome = await world.provider.authorization.begin(parameters(asked), world.visitor());
    expect(outcome).toMatchObject({ responseMode: "query" });
    expect(answerOf(outcome).get("error")).toBe("invalid_request");
  });
});
