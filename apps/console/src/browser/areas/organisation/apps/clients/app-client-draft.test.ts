import { appTemplates, beginningOf } from "@grantway/platform/form-rules";
import { expect, it } from "vitest";
import { beginningOfAppClient, sentOfAppClient } from "./app-client-draft.ts";

it("what an app decides of its clients is not sent, nor are rows that stayed empty", () => {
  const redirectUris = ["https://a.example", ""];
  const { firstParty, pkce, subjectType, sectorIdentifierUri } = beginningOfAppClient("server");
  const ofPlatform = { firstParty, pkce, subjectType, sectorIdentifierUri };
  expect(sentOfAppClient({ ...ofPlatform, name: "Live", redirectUris, userinfoAlgorithm: "ES256" })).toEqual({
    name: "Live",
    redirectUris: ["https://a.example"],
    userinfoAlgorithm: "ES256",
  });
});

it.each(appTemplates)(
  "a new client of the kind %s may use what the first client of such an app may",
  (kind) => {
    const { client } = beginningOf(kind, "Acme");
    expect(beginningOfAppClient(kind)).toMatchObject({
      type: client.type,
      applicationType: client.applicationType,
      grantTypes: client.grantTypes,
    });
  },
);

it("a new client of every kind can send people on who install its app", () => {
  for (const kind of appTemplates) {
    expect(beginningOfAppClient(kind).grantTypes).toContain("authorization_code");
  }
});

it("a new client of the kind machine works as itself, and asks for no scopes of a sign-in", () => {
  expect(beginningOfAppClient("machine")).toMatchObject({
    grantTypes: ["authorization_code", "client_credentials"],
    scopes: [],
  });
});
