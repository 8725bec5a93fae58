import { describe, expect, it } from "vitest";
import { clientIdHost, clientIdUrlProblem } from "./client-id-url.cimd.ts";

describe("the address of a metadata document, OAuth Client ID Metadata Document §3", () => {
  it.each([
    "https://app.example/client.json",
    "https://app.example/",
    "https://app.example:8443/oauth/client",
    "https://app.example/client.json?v=1",
    "https://app.example/a%20b/client..json",
    "https://[2001:db8::1]/client",
  ])("may be %s", (clientId) => {
    expect(clientIdUrlProblem(clientId)).toBeUndefined();
  });

  it.each([
    ["https://app.example", "with a path"],
    ["https://app.example?client", "with a path"],
    ["http://app.example/client", "no https URL"],
    ["HTTPS://app.example/client", "no https URL"],
    ["https:app.example/client", "no https URL"],
    ["https:///client", "no https URL"],
    ["app", "no https URL"],
    ["https://app.example/client#x", "fragment"],
    ["https://app.example/client#", "fragment"],
    ["https://ada@app.example/client", "user information"],
    ["https://@app.example/client", "user information"],
    ["https://app.example/./client", "dots"],
    ["https://app.example/a/../client", "dots"],
    ["https://app.example/a/%2E%2e/client", "dots"],
    ["https://app.example/a/..", "dots"],
    ["https://app.example\\@inside.example/client", "characters"],
    ["https://app.example/cli ent", "characters"],
    ["https://app.example/client\n", "characters"],
    ["https://bücher.example/client", "characters"],
    ["https://[::1/client", "no URL"],
    ["https://app.example:99999/client", "no URL"],
    [`https://app.example/${"x".repeat(255)}`, "longer"],
  ])("must not be %j", (clientId, words) => {
    expect(clientIdUrlProblem(clientId)).toContain(words);
  });

  it("is told by its host, as a person can check it", () => {
    expect(clientIdHost("https://app.example:8443/client")).toBe("app.example:8443");
    expect(clientIdHost("acme")).toBeUndefined();
  });
});
