import { describe, expect, it } from "vitest";
import { managementApi } from "../catalogue/management-api.ts";
import { openRegistration } from "../testing/memory-registrations.ts";
import { catalogue, issuer } from "../testing/world.ts";
import { createReadRegistration } from "./read-registration.rfc7591.ts";

const web = { redirect_uris: ["https://app.example/cb"] };
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
  fetchSector: async (url) =>
    url.endsWith("/list") ? { body: JSON.stringify(web.redirect_uris) } : { failed: "there is nothing" },
  clock: () => 0,
});

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

  it("has a sector identifier that lists every redirect URI, OpenID Connect Registration §5", async () => {
    const pairwise = {
      ...web,
      subject_type: "pairwise",
      sector_identifier_uri: "https://sector.example/list",
    };
    await expect(read(pairwise, { id: "app" })).resolves.toMatchObject({
      metadata: { subjectType: "pairwise", sectorIdentifierUri: "https://sector.example/list" },
    });
    for (const wrong of [
      { redirect_uris: ["https://app.example/cb", "https://app.example/other"] },
      { sector_identifier_uri: "https://sector.example/gone" },
      { subject_type: "public", sector_identifier_uri: "https://sector.example/gone" },
      { sector_identifier_uri: "http://sector.example/list" },
    ])
      await expect(read({ ...pairwise, ...wrong }, { id: "app" })).rejects.toMatchObject({
        code: "invalid_client_metadata",
      });
  });
});
