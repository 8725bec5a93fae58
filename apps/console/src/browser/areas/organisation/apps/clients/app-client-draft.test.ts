import { expect, it } from "vitest";
import { beginningOfAppClient, sentOfAppClient } from "./app-client-draft.ts";

it("what an app decides of its clients is not sent, nor are rows that stayed empty", () => {
  const redirectUris = ["https://a.example", ""];
  expect(sentOfAppClient({ name: "Live", redirectUris, pkce: "required", firstParty: false })).toEqual({
    name: "Live",
    redirectUris: ["https://a.example"],
  });
});

it.each([
  ["server", true],
  ["browser", true],
  ["native", false],
  ["machine", false],
  ["agent", true],
] as const)("a new client of the kind %s redeems launches: %j", (kind, opens) => {
  const { grantTypes } = beginningOfAppClient(kind);
  expect(grantTypes.includes("urn:grantway:params:oauth:grant-type:launch")).toBe(opens);
});

it("a new agent acts for people as a server does, and as itself when they are away", () => {
  const [agent, server] = [beginningOfAppClient("agent"), beginningOfAppClient("server")];
  expect(agent).toEqual({ ...server, grantTypes: [...server.grantTypes, "client_credentials"] });
});
