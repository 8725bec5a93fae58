import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "./redact.ts";

describe("redaction", () => {
  it.each([
    ["got gwat_k3y1AbC-_9x, sorry", "got gwat_…, sorry"],
    ['{"cookie":"__Host-session=gwss_abc; other=1"}', '{"cookie":"__Host-session=gwss_…; other=1"}'],
    ["Authorization: Bearer abc.def-123~", "Authorization: Bearer …"],
    ["authorization: basic YTpiYzpkZWY=", "authorization: basic …"],
    ["a eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.sig b", "a jwt… b"],
    ["/callback?code=abc&state=xyz", "/callback?code=…&state=xyz"],
    ["username=ada&password=correct%20horse&x=1", "username=ada&password=…&x=1"],
    ["grant_type=refresh_token&client_secret=s3cret", "grant_type=refresh_token&client_secret=…"],
    ["cannot reach postgres://app:s3cr-et@db:5432/x", "cannot reach postgres://app:…@db:5432/x"],
  ])("takes the secret out of %j", (text, safe) => {
    expect(redact(text)).toBe(safe);
  });

  it.each([
    '{"level":30,"msg":"listening on http://localhost:4400"}',
    "code_challenge_methods_supported",
    "a Basic idea of tokens",
    "https://example.com/a@b",
    "status code=",
  ])("leaves %j alone", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("finds a token of any kind anywhere in a line", () => {
    const kinds = fc.constantFrom("gwat_", "gwrt_", "gwac_", "gwrq_", "gwss_", "gwcs_", "gwdv_", "gwdc_");
    const body = fc.stringMatching(/^[A-Za-z0-9_-]{20,80}$/);
    fc.assert(
      fc.property(
        kinds,
        body,
        fc.constantFrom(" ", '"', "=", "/", ":", "(", "\\n"),
        (kind, secret, before) => {
          expect(redact(JSON.stringify({ msg: `x${before}${kind}${secret} y` }))).not.toContain(secret);
        },
      ),
    );
  });
});
