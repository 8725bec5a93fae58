import { describe, expect, it } from "vitest";
import { clientKinds } from "./client.ts";
import { beyondOwners, isForOwners, withoutPrivileges } from "./privileges.ts";
import { type ClientDraft, templates } from "./templates.ts";

describe("what somebody may make of their own", () => {
  it("is every kind of client that people are asked for", () => {
    expect(clientKinds.filter(isForOwners)).toEqual(["server", "browser", "native"]);
    for (const kind of clientKinds.filter(isForOwners)) expect(beyondOwners(templates[kind])).toEqual([]);
  });

  it("is a copy of any other, without what only administrators give", () => {
    const all: ClientDraft = {
      ...templates.server,
      grantTypes: ["authorization_code", "client_credentials", "implicit", "password"],
      firstParty: true,
      pkce: "optional",
      introspects: ["https://api.example"],
      sectorIdentifierUri: "https://sector.example/list",
    };
    for (const draft of [all, templates.machine, templates.api]) {
      expect(beyondOwners(withoutPrivileges(draft))).toEqual([]);
    }
  });
});
