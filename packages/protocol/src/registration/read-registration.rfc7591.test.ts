import { describe, expect, it } from "vitest";
import { managementApi } from "../catalogue/management-api.ts";
import { openRegistration } from "../testing/memory-registrations.ts";
import { catalogue, issuer } from "../testing/world.ts";
import { createReadRegistration } from "./read-registration.rfc7591.ts";

const read = createReadRegistration({
  registration: openRegistration,
  catalogue: { current: async () => catalogue },
  choices: {
    grantTypes: ["authorization_code"],
    authenticationMethods: ["client_secret_basic"],
    responseTypes: ["code"],
  },
  builtIn: managementApi(issuer),
  fetchKeySet: async () => ({ failed: "nobody publishes keys here" }),
  clock: () => 0,
});
const web = { redirect_uris: ["https://app.example/cb"] };

describe("the document of a registration, RFC 7591 §3.1", () => {
  it("is read with what it says of itself", async () => {
    const said = { ...web, software_id: "app" };
    await expect(read(said, { id: "app" })).resolves.toMatchObject({
      metadata: { id: "app" },
      told: { software_id: "app" },
    });
  });

  it("is an object", async () => {
    for (const document of [undefined, null, 7, "text", [web]])
      await expect(read(document, { id: "app" })).rejects.toMatchObject({ code: "invalid_client_metadata" });
  });

  it("takes a statement that is null for none, and none of nobody", async () => {
    await expect(read({ ...web, software_statement: null }, { id: "app" })).resolves.not.toHaveProperty(
      "softwareStatement",
    );
    await expect(read({ ...web, software_statement: "" }, { id: "app" })).rejects.toMatchObject({
      code: "invalid_software_statement",
    });
  });
});
