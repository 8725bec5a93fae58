import { describe, expect, it } from "vitest";
import { OAuthError } from "../errors/oauth-error.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { aClient, issuer, parameters } from "../testing/world.ts";
import { errorParameters, responseTo } from "./authorization-response.rfc9207.ts";

function to(state?: string) {
  const [redirect_uri] = aClient.redirectUris;
  return {
    redirect: resolveRedirect(aClient, parameters({ redirect_uri, state })),
    responseMode: "query" as const,
  };
}

describe("authorization response, RFC 9207 §2", () => {
  it("is data: to whom, what and how, with iss and the state unchanged", () => {
    const recipient = to("a&b=ü +");
    expect(responseTo(recipient, issuer, [["code", "gwac_x"]])).toEqual({
      ...recipient,
      parameters: [
        ["code", "gwac_x"],
        ["iss", issuer],
        ["state", "a&b=ü +"],
      ],
    });
  });

  it("carries iss in errors as well, no state where none was sent, and nothing private", () => {
    const error = new OAuthError("access_denied", { description: "No.", reason: "private" });
    expect(responseTo(to(), issuer, errorParameters(error)).parameters).toEqual([
      ["error", "access_denied"],
      ["error_description", "No."],
      ["iss", issuer],
    ]);
  });
});
