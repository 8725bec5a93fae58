import { expect, it } from "vitest";
import { aClient, parameters, redirectUri } from "../testing/world.ts";
import { proveRedirect } from "./prove-redirect.rfc6749.ts";

const suspended = { ...aClient, id: "stopped", status: "suspended" as const };
const clients = { find: async (id: string) => [aClient, suspended].find((client) => client.id === id) };
const prove = (values: Readonly<Record<string, string>>, ...repeated: string[]) =>
  proveRedirect(clients, parameters(values, ...repeated), {});

it("finds the client of a request and the address it is answered at", async () => {
  const redirect = await prove({ client_id: "acme", redirect_uri: redirectUri });
  expect([redirect.client.id, redirect.uri]).toEqual(["acme", redirectUri]);
});

it("is unsafe without a client that is known and active, named once, RFC 6749 §4.1.2.1", async () => {
  await expect(prove({})).rejects.toMatchObject({ problem: "unknownClient" });
  await expect(prove({ client_id: "nobody" })).rejects.toMatchObject({ problem: "unknownClient" });
  await expect(prove({ client_id: "acme" }, "client_id")).rejects.toMatchObject({ problem: "unknownClient" });
  await expect(prove({ client_id: "stopped" })).rejects.toMatchObject({ problem: "suspendedClient" });
});
