import { exportClient, importClients, showClient } from "@grantway/api";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { program, refused } from "../../testing/management.ts";

it("a client is exported as a document of RFC 7591 and imported from it, all of a list or none", async () => {
  const server = await givenServer({}, { people: false });
  const asker = await program(server, ["clients:read", "clients:write"]);
  const document = await asker.call(exportClient, { params: { id: "harbor" } });
  expect(document).toMatchObject({
    client_id: "harbor",
    client_name: "Harbor Notes",
    scope: expect.any(String),
  });
  expect(document).not.toHaveProperty("client_secret");

  const copy = { ...document, client_id: "copy", logo_uri: "https://harbor.example/logo.svg" };
  const made = await asker.call(importClients, { body: { documents: [copy] } });
  expect(made.clients).toMatchObject([
    { id: "copy", secret: expect.stringMatching(/^gwcs_/), unkept: ["logo_uri"] },
  ]);
  const [one, other] = await Promise.all(
    ["harbor", "copy"].map((id) => asker.call(showClient, { params: { id } })),
  );
  const same = { id: "", secrets: [], createdAt: "", lastUsedAt: "" };
  expect({ ...other, ...same }).toEqual({ ...one, ...same });

  const wrong = { client_name: "Wrong", redirect_uris: ["ftp:no"], nonsense: true };
  const { errors } = await refused(
    asker.call(importClients, { body: { documents: [{ ...copy, client_id: "third" }, wrong] } }),
  );
  expect(errors.map(({ pointer }) => pointer)).toEqual(["/documents/1/nonsense"]);
  expect(await refused(asker.call(showClient, { params: { id: "third" } }))).toMatchObject({
    type: "not-found",
  });
});
