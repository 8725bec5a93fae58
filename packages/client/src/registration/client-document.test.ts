import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check-definition.ts";
import { clientDocument } from "./client-document.ts";

describe("the document of a client, Client ID Metadata Document §4", () => {
  it("names its own address as the id, holds no secret, and comes back to this machine", () => {
    expect(clientDocument({ address: "https://app.example/client.json", name: "Acme" })).toEqual({
      client_id: "https://app.example/client.json",
      client_name: "Acme",
      application_type: "native",
      redirect_uris: ["http://127.0.0.1:47813/callback", "http://127.0.0.1/callback"],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "none",
    });
  });

  it.each([
    ["http://app.example/client.json", "must be an https address"],
    ["client.json", "must be an https address"],
    ["https://app.example", "must have a path"],
    ["https://app.example/", "must have a path"],
    ["https://app.example/a/../client.json", "must have a path, written as browsers write it"],
    ["https://App.example/client.json", "written as browsers write it"],
    ["https://ada@app.example/client.json", "must have neither a user name nor a fragment"],
    ["https://app.example/client.json#a", "must have neither a user name nor a fragment"],
  ])("refuses the address %s", (address, problem) => {
    expect(() => clientDocument({ address, name: "Acme" })).toThrow(problem);
    const definition = {
      id: "a",
      name: "A",
      issuer: "https://id.example",
      registration: { document: address },
    };
    expect(checkDefinition(definition)).toEqual([expect.stringContaining(problem)]);
  });
});
