import { describe, expect, it } from "vitest";
import { issuerIn } from "./issuer-in.ts";

describe("the issuer in what a person says", () => {
  it.each([
    ["https://login.example", "https://login.example"],
    ["https://login.example/", "https://login.example/"],
    ["login.example", "https://login.example"],
    ["login.example:8443/realms/acme", "https://login.example:8443/realms/acme"],
    ["localhost:4400", "http://localhost:4400"],
    ["127.0.0.1:4400/realms/acme", "http://127.0.0.1:4400/realms/acme"],
    ["[::1]:4400", "http://[::1]:4400"],
    [' "https://login.example/realms/acme"\r\n', "https://login.example/realms/acme"],
    ["https://login.example/realms/acme?x=y#z", "https://login.example/realms/acme"],
    ["https://login.example/realms/acme\u200B", "https://login.example/realms/acme"],
    ["https://login.example/realms/our staff ", "https://login.example/realms/our%20staff"],
    ["<login.example/realms/our staff>", "https://login.example/realms/our%20staff"],
    ["https://login.example/realms/our%20staff", "https://login.example/realms/our%20staff"],
    ["https://login.example/realms/\r\n   acme", "https://login.example/realms/acme"],
    ["https://login. example", "https://login.example"],
    ["[2001:db8::1]:8443/acme", "https://[2001:db8::1]:8443/acme"],
    // RFC 5890 §2.3.2.1
    ["bücher.example/realms/acme", "https://bücher.example/realms/acme"],
    ["ログイン.example", "https://ログイン.example"],
    // OpenID Discovery §4
    ["https://login.example/.well-known/openid-configuration", "https://login.example"],
    [
      "https://login.example/realms/acme/.well-known/openid-configuration",
      "https://login.example/realms/acme",
    ],
    ["login.example/realms/acme/.well-known/openid-configuration/", "https://login.example/realms/acme/"],
    // RFC 8414 §3
    ["https://login.example/.well-known/oauth-authorization-server", "https://login.example"],
    [
      "https://login.example/.well-known/oauth-authorization-server/realms/acme",
      "https://login.example/realms/acme",
    ],
    ["https://login.example/.well-known/openid-configuration/tenant", "https://login.example/tenant"],
  ])("is, in %j, %s", (text, issuer) => {
    expect(issuerIn(text)).toBe(issuer);
  });

  it.each([
    "github",
    "my-company",
    "bücher",
    "",
    "ftp://login.example",
    "a b",
    "name@host.example",
    "javascript:alert(1)",
  ])("is none in %j", (text) => {
    expect(issuerIn(text)).toBeUndefined();
  });
});
