import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { refuseCredentialsInQuery } from "./protocol-request.ts";

const request = { parameters: parameters({}), authorization: undefined };

describe("credentials in the query, RFC 6749 §2.3.1", () => {
  it.each(["client_secret", "code", "code_verifier", "refresh_token", "access_token", "token", "password"])(
    "refuses %s there",
    (name) => {
      const once = { ...request, query: parameters({ [name]: "x" }) };
      const twice = { ...request, query: parameters({}, name) };
      for (const bad of [once, twice]) {
        expect(() => refuseCredentialsInQuery(bad)).toThrow(
          expect.objectContaining({ code: "invalid_request" }),
        );
      }
    },
  );

  it("leaves other query parameters alone, which an endpoint may have (§3.2)", () => {
    expect(() => refuseCredentialsInQuery({ ...request, query: parameters({ tenant: "a" }) })).not.toThrow();
    expect(() => refuseCredentialsInQuery(request)).not.toThrow();
  });
});
