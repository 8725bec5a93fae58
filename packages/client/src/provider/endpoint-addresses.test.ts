import { describe, expect, it } from "vitest";
import { checkEndpoints, isNotOnTheWeb } from "./endpoint-addresses.ts";

const issuer = "https://id.acme.example/realms/acme";
const check =
  (token_endpoint: string, from = issuer) =>
  () => {
    checkEndpoints({ issuer: from, token_endpoint });
  };

describe("endpoints that metadata names", () => {
  it.each([
    ["http://127.0.0.1:9000/token", "where all would see"],
    ["http://id.acme.example/token", "where all would see"],
    ["https://127.0.0.1/token", "on this machine or its network"],
    ["https://127.1/token", "on this machine or its network"],
    ["https://2130706433/token", "on this machine or its network"],
    ["https://localhost:9000/token", "on this machine or its network"],
    ["https://LOCALHOST./token", "on this machine or its network"],
    ["https://x.localhost/token", "on this machine or its network"],
    ["https://[::1]/token", "on this machine or its network"],
    ["https://[::ffff:127.0.0.1]/token", "on this machine or its network"],
    ["https://0.0.0.0/token", "on this machine or its network"],
    ["https://10.1.2.3/token", "on this machine or its network"],
    ["https://172.31.255.255/token", "on this machine or its network"],
    ["https://192.168.0.1/token", "on this machine or its network"],
    ["https://169.254.169.254/latest", "on this machine or its network"],
    ["https://[fe80::1]/token", "on this machine or its network"],
    ["https://[fd00::1]/token", "on this machine or its network"],
    ["file:///etc/passwd", "no http(s) address"],
    ["javascript:alert(1)", "no http(s) address"],
    ["/token", "no http(s) address"],
    ["https://user:word@id.acme.example/token", "a name or a password"],
  ])("of an https issuer are refused: %s", (endpoint, words) => {
    expect(check(endpoint)).toThrow(words);
  });

  it.each([
    ["https://login.other.example/token", issuer],
    ["https://172.32.0.1/token", issuer],
    ["https://11.0.0.1/token", issuer],
    ["http://127.0.0.1:9000/token", "http://localhost:9000"],
    ["https://10.0.0.2/token", "https://10.0.0.1"],
    ["https://login.other.example/token", "http://localhost:9000"],
  ])("are taken: %s of %s", (endpoint, from) => {
    expect(check(endpoint, from)).not.toThrow();
  });

  it("are every one of them looked at", () => {
    const server = { issuer, token_endpoint: `${issuer}/t`, revocation_endpoint: "https://127.0.0.1/r" };
    expect(() => {
      checkEndpoints(server);
    }).toThrow("names as its revocation_endpoint https://127.0.0.1/r");
  });

  it("are told by their names, however long", () => {
    const name = "pushed_authorization_request_endpoint";
    expect(() => {
      checkEndpoints({ issuer, [name]: "n/a" });
    }).toThrow(`names as its ${name} n/a`);
  });

  it("are told by what stands there, and names are not looked up", () => {
    expect(["id.acme.example", "localhost.example", "8.8.8.8"].map(isNotOnTheWeb)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
