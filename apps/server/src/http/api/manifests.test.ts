import { listManifestScopes } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { signedIn } from "../../testing/management.ts";
import { openBrowser } from "../../testing/browser.ts";

describe("what a manifest can say", () => {
  it("is a JSON Schema that everybody may read, for editors", async () => {
    const server = await givenServer({}, { people: false });
    const { status, headers, body } = await openBrowser(server).get("/api/v1/manifest.schema.json");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("application/schema+json");
    expect(JSON.parse(body)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: expect.stringMatching(/\/api\/v1\/manifest\.schema\.json$/) as string,
      properties: { name: { minLength: 1 } },
    });
  });

  it("asks for scopes that whoever is signed in may see", async () => {
    const server = await givenServer({}, { people: false });
    const person = await signedIn(server, "user");
    const { items } = await person.call(listManifestScopes, {});
    expect(items.map(({ key }) => key)).toContain("openid");
    expect(items.find(({ key }) => key === "read")).toMatchObject({ title: "Read your notes" });
  });
});
