import {
  createUser,
  deleteUser,
  listUsers,
  makePasswordLink,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
  userConsequences,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { program, refused, signedIn } from "../../testing/management.ts";

const eve = { username: "eve", email: "eve@example.com" };
const chosen = "an entirely new sentence";

describe("people by the management API", () => {
  it("are created, found, changed and deleted, each change under the name of who did it", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const made = await admin.call(createUser, { body: { ...eve, groups: ["staff"] } });
    expect(made).toMatchObject({ ...eve, name: "eve", role: "user", status: "active", revision: 1 });
    const params = { id: made.id };
    expect(await admin.call(showUser, { params: { id: "EVE@example.com" } })).toEqual(made);
    const changed = await admin.call(updateUser, {
      params,
      revision: 1,
      body: { role: "support", groups: null },
    });
    expect(changed).toMatchObject({ role: "support", groups: [], revision: 2 });

    const late = await refused(admin.call(updateUser, { params, revision: 1, body: { name: "Late" } }));
    expect(late).toMatchObject({
      type: "conflict",
      current: { id: made.id, revision: 2 },
      changed: [{ action: "user.updated", changes: { role: { from: "user", to: "support" } } }],
    });
    expect(await admin.call(userConsequences, { params })).toEqual({
      sessions: 0,
      families: 0,
      grants: 0,
      clients: 0,
    });
    await admin.call(deleteUser, { params, revision: 2 });
    expect(await refused(admin.call(showUser, { params }))).toMatchObject({ status: 404 });
    expect(auditRecords(server, "user.deleted")).toMatchObject([{ target: `user:${made.id}` }]);
  });

  it("are listed by filters, page by page, with a total where it is asked for", async () => {
    const server = await givenServer();
    for (const username of ["bob", "carla", "dora"]) await server.addUser(username);
    const asker = await program(server, ["users:read"]);
    const first = await asker.call(listUsers, { query: { limit: 3, total: true, search: "example.com" } });
    expect(first.items.map(({ username }) => username)).toEqual(["ada", "bob", "carla"]);
    expect(first.total).toBe(4);
    const { items, next, total } = await asker.call(listUsers, {
      query: { limit: 3, cursor: first.next, search: "example.com" },
    });
    expect(items.map(({ username }) => username)).toEqual(["dora"]);
    expect([next, total]).toEqual([undefined, undefined]);
    const newest = await asker.call(listUsers, { query: { sort: "created", status: "active", limit: 1 } });
    expect(newest.items.map(({ username }) => username)).toEqual(["dora"]);
    const none = { role: "admin", group: "staff", status: "suspended", total: true } as const;
    expect(await asker.call(listUsers, { query: none })).toEqual({ items: [], total: 0 });
    expect(await refused(asker.call(listUsers, { query: { cursor: "nonsense" } }))).toMatchObject({
      errors: [{ in: "query", pointer: "/cursor" }],
    });
  });

  it("are refused with the place of everything that is wrong, and where a name is taken", async () => {
    const server = await givenServer();
    const asker = await program(server, ["users:read", "users:write"]);
    const wrong = { username: "a b", email: "x", password: "short" };
    expect(await refused(asker.call(createUser, { body: wrong }))).toMatchObject({
      status: 422,
      errors: [{ pointer: "/username" }, { pointer: "/email" }, { pointer: "/password" }],
    });
    const taken = { ...eve, username: "ADA" };
    expect(await refused(asker.call(createUser, { body: taken }))).toMatchObject({ type: "taken" });
  });

  it("are neither made nor taken over by whoever may do less", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await server.addUser("root", "admin");
    const clerk = await program(server, ["users:read", "users:write", "passwords:write"]);
    const params = { id: admin };
    const { revision } = await clerk.call(showUser, { params });
    const asks = [
      () => clerk.call(createUser, { body: { ...eve, role: "admin" } }),
      () => clerk.call(updateUser, { params, revision, body: { role: "user" } }),
      () => clerk.call(setPassword, { params, body: { password: chosen } }),
      () => clerk.call(makePasswordLink, { params }),
      () => clerk.call(deleteUser, { params, revision }),
    ];
    for (const ask of asks) expect(await refused(ask())).toMatchObject({ type: "beyond-caller" });
  });

  it("keep their last administrator", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const { id, revision } = await admin.call(showUser, { params: { id: "a-admin" } });
    const asks = [
      () => admin.call(deleteUser, { params: { id }, revision }),
      () => admin.call(updateUser, { params: { id }, revision, body: { status: "suspended" } }),
    ];
    for (const ask of asks) expect(await refused(ask())).toMatchObject({ type: "not-possible" });
  });

  it("get a password, or a link by which they choose it themselves, and are signed out", async () => {
    const server = await givenServer();
    const support = await program(server, ["users:read", "passwords:write", "sessions:write"]);
    const params = { id: (await support.call(showUser, { params: { id: "ada" } })).id };
    const short = support.call(setPassword, { params, body: { password: "short" } });
    expect(await refused(short)).toMatchObject({ errors: [{ pointer: "/password" }] });
    await support.call(setPassword, { params, body: { password: "given by support" } });

    const { link, expiresAt } = await support.call(makePasswordLink, { params });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    const browser = openBrowser(server);
    const { pathname } = new URL(link);
    const set = await browser.submit(await browser.get(pathname), "/password", { password: chosen });
    expect(set.status).toBe(200);
    await browser.signIn("/sign-in", "ada", chosen);
    expect((await browser.get("/account")).status).toBe(200);
    await support.call(signOutUser, { params });
    expect((await browser.get("/account")).status).toBe(303);
    expect(await refused(support.call(signOutUser, { params: { id: "nobody" } }))).toMatchObject({
      status: 404,
    });
  });
});
