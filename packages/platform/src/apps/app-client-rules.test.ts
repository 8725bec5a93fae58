import { completeMetadata } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { appClientProblems } from "./app-client-rules.ts";

const asked = new Set(["read"]);
const issuer = "https://id.example";
const web = {
  name: "Acme",
  redirectUris: ["https://acme.example/cb"],
  scopes: ["openid", "offline_access", "read"],
  grantTypes: ["authorization_code", "refresh_token"],
} as const;
const client = (differences: object) => completeMetadata({ ...web, ...differences }, () => "c1");

describe("a client of an app", () => {
  it.each([
    [
      "asks for what its manifest does not",
      { scopes: ["read", "write"] },
      "live",
      ["scopes", 1],
      "scope-not-asked",
    ],
    [
      "is live and sends people to their machine",
      { redirectUris: ["http://localhost/cb"] },
      "live",
      ["redirectUris", 0],
      "loopback-when-live",
    ],
    [
      "is live and is told of sign-outs there",
      { backchannelLogoutUri: "http://localhost/ended" },
      "live",
      ["backchannelLogoutUri"],
      "loopback-when-live",
    ],
  ] as const)("is refused that %s", (_, differences, environment, path, rule) => {
    expect(appClientProblems(client(differences), { environment, asked, issuer })).toMatchObject([
      { path, rule },
    ]);
  });

  it.each([
    ["on the web", {}, "live"],
    ["on the web, on the machine of who writes it", { redirectUris: ["http://localhost:3000/cb"] }, "test"],
    ["on a device", { type: "public", redirectUris: ["http://127.0.0.1/cb", "com.acme.app:/cb"] }, "live"],
  ] as const)("is fine %s", (_, differences, environment) => {
    expect(appClientProblems(client(differences), { environment, asked, issuer })).toEqual([]);
  });

  it("may be live on the machine of a server that is on this machine alone, where somebody tries it out", () => {
    const here = client({ redirectUris: ["http://localhost:4450/callback"] });
    const world = { environment: "live", asked, issuer: "http://localhost:4400" } as const;
    expect(appClientProblems(here, world)).toEqual([]);
  });
});
