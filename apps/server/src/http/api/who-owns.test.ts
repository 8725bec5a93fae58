import {
  apiOperations,
  createClient,
  createScope,
  importClients,
  type Input,
  listApis,
  listClients,
  listScopes,
  type Operation,
  showClient,
  updateClient,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { type Asker, program, refused, signedIn } from "../../testing/management.ts";

/* A developer by the management API: their own clients, and of others' not even that they are there. */

const own = apiOperations.filter(({ ownPermission }) => ownPermission?.startsWith("own-clients:") === true);

/** What an operation on one client is asked with besides, so that it does something to one that is the caller's. */
const bodies: Readonly<Record<string, object>> = {
  "clients.update": { name: "Changed" },
  "clients.secrets.add": { overlap: 3600 },
};

async function ask(asker: Asker, operation: Operation, id: string): Promise<Response> {
  const body = bodies[operation.name];
  return asker.raw(operation.method, operation.path.replace("{id}", id).replace("{secretId}", "s1"), {
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      "if-match": '"1"',
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
  });
}

describe("the clients of a developer by the management API", () => {
  const onOne = own.filter(({ path }) => path.includes("{id}"));

  it("are reached by every operation on clients, and another's and the platform's are not there", async () => {
    const server = await givenServer({}, { people: false });
    const dev = await signedIn(server, "developer");
    const me = await idOf(server, "a-developer");
    const other = await server.addUser("other", "developer");
    const rows: string[] = [];
    for (const operation of onOne) {
      const ids = { own: me, other, platform: null };
      const outcomes: string[] = [];
      for (const [whose, owner] of Object.entries(ids)) {
        const id = `${whose}-${operation.name}`;
        await server.addClient({
          id,
          owner,
          introspects: [],
          grantTypes: ["authorization_code", "refresh_token"],
        });
        const answer = await ask(dev, operation, id);
        outcomes.push(answer.status < 300 ? "yes" : String(answer.status));
        if (whose !== "own") await expectNothing(operation, answer);
      }
      const hidden = operation.name === "clients.consequences" ? "yes" : "404";
      expect([operation.name, ...outcomes]).toEqual([operation.name, "yes", hidden, hidden]);
      rows.push(`${operation.name.padEnd(24)}${outcomes.join("   ")}`);
    }
    process.stdout.write(`${"".padEnd(24)}own   another's   the platform's\n${rows.join("\n")}\n`);
    const onAll = own.filter((one) => !onOne.includes(one)).map(({ name }) => name);
    expect(new Set(onAll)).toEqual(new Set(["clients.create", "clients.import", "clients.list"]));
  });

  it("are made by their owner, found by administrators, and given to somebody else", async () => {
    const { server, admin, dev } = await given();
    const redirectUris = ["https://app.example/cb"];
    const made = await dev.call(createClient, { body: { id: "mine", name: "Mine", redirectUris } });
    const me = await idOf(server, "a-developer");
    expect(made).toMatchObject({ owner: me, ownerUsername: "a-developer" });
    await dev.call(importClients, {
      body: { documents: [{ client_id: "two", redirect_uris: redirectUris }] },
    });

    const ids = async (asker: Asker, query: object) =>
      (await asker.call(listClients, { query })).items.map(({ id }) => id);
    expect(await ids(dev, {})).toEqual(["mine", "two"]);
    expect(await ids(admin, { owner: me })).toEqual(["mine", "two"]);
    expect(await ids(admin, { owned: false })).toEqual(["harbor"]);

    const params = { id: "mine" };
    const next = await server.addUser("next", "developer");
    const transferred = await admin.call(updateClient, { params, revision: 1, body: { owner: next } });
    expect(transferred).toMatchObject({ owner: next, ownerUsername: "next", revision: 2 });
    expect(auditRecords(server, "client.updated")).toMatchObject([{ target: "client:mine" }]);
    expect(await refused(dev.call(showClient, { params }))).toMatchObject({ type: "not-found" });
    const back = await admin.call(updateClient, { params, revision: 2, body: { owner: null } });
    expect(back).not.toHaveProperty("owner");
    const nobody = admin.call(updateClient, { params, revision: 3, body: { owner: "nobody" } });
    expect(await refused(nobody)).toMatchObject({ type: "invalid", errors: [{ pointer: "/owner" }] });
  });

  it("are given no privilege of the platform by their owner", async () => {
    const { dev } = await given();
    const body = { id: "wide", name: "Wide", redirectUris: ["https://app.example/cb"] };
    const pointers = async (asking: Promise<unknown>) =>
      (await refused(asking)).errors.map(({ pointer }) => pointer);
    const all: Input<typeof updateClient>["body"] = {
      status: "suspended",
      firstParty: true,
      grantTypes: ["client_credentials"],
      pkce: "optional",
      introspects: ["https://api.example"],
    };
    const asked = Object.keys(all).map((member) => `/${member}`);
    expect(await pointers(dev.call(createClient, { body: { ...all, ...body } as typeof body }))).toEqual(
      asked,
    );
    await dev.call(createClient, { body });
    const params = { id: "wide" };
    expect(await pointers(dev.call(updateClient, { params, revision: 1, body: all }))).toEqual(asked);
    const keys = { scopes: ["users:write"] };
    expect(await refused(dev.call(updateClient, { params, revision: 1, body: keys }))).toMatchObject({
      type: "beyond-caller",
    });
  });

  it("are given scopes of the APIs there are, which their owner sees and cannot change", async () => {
    const { dev } = await given();
    expect((await dev.call(listApis, { query: {} })).items.length).toBeGreaterThan(0);
    expect((await dev.call(listScopes, { query: {} })).items.map(({ key }) => key)).toContain("read");
    const scope = {
      key: "more",
      audience: "https://api.example",
      title: "More",
      risk: "low",
      access: "see",
    } as const;
    expect(await refused(dev.call(createScope, { body: scope }))).toMatchObject({
      type: "permission-missing",
    });
  });

  it("are nobody's to a program, and everybody's to one that may change all", async () => {
    const server = await givenServer({}, { people: false });
    const none = await program(server, ["own-clients:read"]);
    expect(await refused(none.call(listClients, { query: {} }))).toMatchObject({
      type: "permission-missing",
    });
    const all = await program(server, ["clients:read"]);
    expect((await all.call(listClients, { query: {} })).items.map(({ id }) => id)).toContain("harbor");
  });
});

async function given() {
  const server = await givenServer({}, { people: false });
  return { server, admin: await signedIn(server, "admin"), dev: await signedIn(server, "developer") };
}

async function idOf(server: GivenServer, username: string): Promise<string> {
  return (await server.storage.identity.userDirectory.find(username))?.id ?? "";
}

/** What is not there is answered with nothing of it. */
async function expectNothing({ name }: Operation, answer: Response): Promise<void> {
  const told: unknown = await answer.json();
  const none = { grants: 0, families: 0, secrets: 0 };
  const gone = { type: expect.stringMatching(/#not-found$/) as string };
  expect(told).toMatchObject(name === "clients.consequences" ? none : gone);
}
