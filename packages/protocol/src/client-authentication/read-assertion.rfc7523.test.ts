import { describe, expect, it } from "vitest";
import { assertionType, claimsOf, signed } from "../testing/assertions.ts";
import { parameters } from "../testing/world.ts";
import { assertionMethod, readAssertion } from "./read-assertion.rfc7523.ts";

const claims = claimsOf("acme", 0);
const asked = (
  client_assertion: string | undefined,
  client_assertion_type: string | undefined = assertionType,
) => ({
  parameters: parameters({ client_assertion, client_assertion_type }),
  authorization: undefined,
});

describe("the assertion of a request, RFC 7521 §4.2", () => {
  it("is of a secret where its header names an HMAC, and else of a key", () => {
    expect(assertionMethod(asked(signed(claims, "k", { alg: "HS256" })))).toBe("client_secret_jwt");
    expect(assertionMethod(asked(signed(claims, "k", { alg: "none" })))).toBe("private_key_jwt");
    expect(assertionMethod(asked("no JWT"))).toBe("private_key_jwt");
    expect(assertionMethod(asked(undefined))).toBe("private_key_jwt");
    expect(
      assertionMethod({ parameters: parameters({ client_id: "acme" }), authorization: undefined }),
    ).toBeUndefined();
  });

  it("is taken apart, with the client it names", () => {
    const text = signed(claims, "k", { alg: "HS256", kid: "one" });
    expect(readAssertion("client_secret_jwt", asked(text))).toEqual({
      method: "client_secret_jwt",
      clientId: "acme",
      assertion: { text, algorithm: "HS256", keyId: "one", claims },
    });
  });

  it.each([
    (text: string) => `${text}=`,
    (text: string) => ` ${text}`,
    (text: string) => text.replace(".", "=."),
  ])("has one form alone: no padding and no white space (RFC 7515 §2)", (changed) => {
    const text = changed(signed(claims, "k", { alg: "HS256" }));
    expect(() => readAssertion("client_secret_jwt", asked(text))).toThrow(
      expect.objectContaining({ code: "invalid_client" }),
    );
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["no algorithm", {}],
    ["an algorithm that is no text", { alg: 1 }],
    ["a kid that is no text", { alg: "ES256", kid: {} }],
    ["a type that is no text", { alg: "ES256", typ: 1 }],
  ])("is refused with %s in its header", (_, header) => {
    const text = signed(claims, "k", header, "HS256");
    expect(() => readAssertion("private_key_jwt", asked(text))).toThrow(
      expect.objectContaining({ code: "invalid_client" }),
    );
  });
});
