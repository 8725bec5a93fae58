import { expect, it } from "vitest";
import { audience, basic, givenServer } from "../../testing/composed-server.ts";
import { formMediaType } from "../forms/media-type.ts";

const operator = { actor: "operator", at: 0, whose: "everybody" } as const;

/** A token of the machine `harbor`, asked about twice by the API it is for, past the framework. */
async function givenAskedAbout() {
  const server = await givenServer();
  await server.addClient({ id: "notes-api", scopes: [], introspects: [audience] });
  const origin = await server.http.listen({ host: "127.0.0.1", port: 0 });
  const post = async (path: string, body: string, who: string) => {
    const headers = { "content-type": formMediaType, authorization: basic(who) };
    return (await (await fetch(origin + path, { method: "POST", headers, body })).json()) as object;
  };
  const scope = "grant_type=client_credentials&scope=read+write";
  const { access_token: token } = (await post("/token", scope, "harbor")) as { access_token: string };
  const ask = (who = "notes-api") => post("/introspect", `token=${token}`, who);
  const first = await ask();
  expect(first).toMatchObject({ active: true, scope: "read write", aud: [audience] });
  expect(await ask()).toEqual(first);
  return { ...server, ask };
}

it.each<[string, (server: Awaited<ReturnType<typeof givenAskedAbout>>) => Promise<unknown>, object]>([
  [
    "a scope is gone from the catalogue",
    ({ storage }) => storage.protocol.catalogueRegistry.deleteScope("write", 1, operator),
    { active: true, scope: "read" },
  ],
  [
    "the client lost a scope",
    async ({ storage }) => {
      const { clientRegistry } = storage.protocol;
      const harbor = await storage.protocol.clients.find("harbor");
      if (harbor !== undefined) await clientRegistry.update({ ...harbor, scopes: ["read"] }, 1, operator);
    },
    { active: true, scope: "read" },
  ],
  [
    "it is no token for the caller any more",
    async ({ storage }) => {
      const { clientRegistry } = storage.protocol;
      const api = await storage.protocol.clients.find("notes-api");
      if (api !== undefined) await clientRegistry.update({ ...api, introspects: [] }, 1, operator);
    },
    { active: false },
  ],
  [
    "the client is suspended",
    async ({ storage }) => {
      const { clientRegistry } = storage.protocol;
      const harbor = await storage.protocol.clients.find("harbor");
      if (harbor !== undefined) await clientRegistry.update({ ...harbor, status: "suspended" }, 1, operator);
    },
    { active: false },
  ],
])("an answer that was given before is not given again once %s, principle P6", async (_, happens, told) => {
  const server = await givenAskedAbout();
  await happens(server);
  const after = await server.ask();
  expect(after).toMatchObject(told);
  expect(await server.ask()).toEqual(after);
});

it("an answer that was given to one is not given to another (RFC 7662 §2.2)", async () => {
  const { ask, addClient } = await givenAskedAbout();
  await addClient({ id: "other-api", scopes: [], introspects: ["https://other.example"] });
  expect(await ask("other-api")).toEqual({ active: false });
  expect(await ask("harbor")).toMatchObject({ active: true, scope: "read write" });
});
