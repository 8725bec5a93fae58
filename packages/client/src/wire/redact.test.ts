import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactBody, redactHeaders, redactUrl } from "./redact.ts";

const secret = "s3cr3t-s3cr3t-s3cr3t";

describe("redacting", () => {
  it("keeps the scheme of an Authorization header and nothing of its value", () => {
    const headers = redactHeaders({
      Authorization: `Bearer ${secret}`,
      accept: "text/plain",
      "x-shop-token": secret,
    });
    expect(headers).toEqual({
      Authorization: "Bearer [hidden, 20 characters]",
      accept: "text/plain",
      "x-shop-token": "[hidden, 20 characters]",
    });
  });

  it.each([
    `https://user:${secret}@p.example/x?code=${secret}&scope=read#${secret}`,
    `/callback?code=${secret}`,
    `/callback?${secret}`,
  ])("takes secrets out of %#", (url) => {
    expect(redactUrl(url)).not.toContain(secret);
  });

  it("keeps what helps", () => {
    expect(redactUrl("https://p.example/x?scope=read&state=abc")).toBe(
      "https://p.example/x?scope=read&state=[hidden, 3 characters]",
    );
    expect(redactBody('{"error":"invalid_grant","access_token":"abc","ok":false}')).toBe(
      '{"error":"invalid_grant","access_token":"[hidden, 3 characters]","ok":false}',
    );
    expect(redactBody("grant_type=refresh_token&refresh_token=abc&")).toBe(
      "grant_type=refresh_token&refresh_token=[hidden, 3 characters]",
    );
  });

  it("shows no value of a name it does not know, wherever it stands", () => {
    const name = fc.constantFrom("access_token", "code", "x", "device_code", "key");
    const nested = fc.letrec((tie) => ({
      node: fc.oneof(
        fc.constant(secret),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(name, tie("node")),
      ),
    })).node;
    const shown = (text: string) => redactBody(text).includes(secret);
    fc.assert(fc.property(nested, (value) => !shown(JSON.stringify({ x: value }))));
    // In a form, a value without a name must not be shown as if it were a name.
    fc.assert(
      fc.property(fc.string(), (text) => !shown(text + secret)),
      { examples: [["a=&"]] },
    );
    expect(shown(secret)).toBe(false);
  });
});
