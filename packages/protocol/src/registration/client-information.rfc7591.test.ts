import { describe, expect, it } from "vitest";
import { aClient } from "../testing/world.ts";
import { clientInformation } from "./client-information.rfc7591.ts";

const told = {
  client: aClient,
  registration: { told: {} },
  token: "gwrg_x",
  uri: "https://login.example/register",
};
const choices = { responseTypes: ["code", "id_token token", "code id_token"] };

describe("the client information response, RFC 7591 §3.2.1", () => {
  it("says nothing of what administrators decide", () => {
    const members = Object.keys(clientInformation(told, choices));
    for (const ours of ["type", "first_party", "pkce", "introspects", "status", "owner"])
      expect(members).not.toContain(ours);
  });

  it("has the response types that go with the grant types", () => {
    expect(clientInformation(told, choices)).toHaveProperty("response_types", ["code"]);
    const client = { ...aClient, grantTypes: ["authorization_code", "implicit"] } as const;
    expect(clientInformation({ ...told, client }, choices)).toHaveProperty(
      "response_types",
      choices.responseTypes,
    );
  });

  it("says of a secret when it ends, and which it is where that is known", () => {
    expect(clientInformation(told, choices)).not.toHaveProperty("client_secret");
    expect(clientInformation({ ...told, secret: "s" }, choices)).toMatchObject({
      client_secret: "s",
      client_secret_expires_at: 0,
    });
  });

  it("cannot be told by the client what only we say", () => {
    const registration = { told: { registration_access_token: "theirs", client_secret: "theirs" } };
    expect(clientInformation({ ...told, registration, secret: "s" }, choices)).toMatchObject({
      registration_access_token: "gwrg_x",
      client_secret: "s",
    });
  });
});
