import { expect, it } from "vitest";
import { createNotedUses } from "./noted-uses.ts";
import { refresh, someTokens } from "./testing/flow.ts";
import { basic, day, given, parameters, post, secret } from "./testing/world.ts";

it("what is used is noted at its first use since they were taken, and asks the clock no second time", () => {
  let asked = 0;
  const { note, take } = createNotedUses({ clock: () => (asked += 1) });
  for (const grantId of ["a", "b", "a", "a"]) note.grant(grantId);
  note.client("a");
  expect(take()).toEqual({
    grant: new Map([
      ["a", 1],
      ["b", 2],
    ]),
    client: new Map([["a", 3]]),
    secret: new Map(),
    right: new Map(),
  });
  expect(take().grant.size).toBe(0);
  note.grant("a");
  expect([...take().grant]).toEqual([["a", 4]]);
});

it("a right is noted for each scope of a grant, once, and the clock is asked no second time", () => {
  let asked = 0;
  const { note, take } = createNotedUses({ clock: () => (asked += 1) });
  for (const scope of ["read", "write", "read"]) note.right("a", scope);
  note.right("b", "read");
  expect([...take().right]).toEqual([
    ["a read", 1],
    ["a write", 2],
    ["b read", 3],
  ]);
  expect(take().right.size).toBe(0);
});

it("memory of rights is bounded over all grants", () => {
  const { note, take } = createNotedUses({ clock: () => 0 });
  for (let grant = 0; grant < 50_000; grant += 1)
    for (const scope of ["read", "write", "delete"]) note.right(String(grant), scope);
  expect(take().right.size).toBe(100_000);
  note.right("a", "read");
  expect(take().right.size).toBe(1);
});

it("memory is bounded: what does not fit is noted when it comes again after they were taken", () => {
  const { note, take } = createNotedUses({ clock: () => 0 });
  for (let grant = 0; grant <= 100_000; grant += 1) note.grant(String(grant));
  expect(take().grant.size).toBe(100_000);
  note.grant("100000");
  expect(take().grant.size).toBe(1);
});

it("a person's grant is noted when tokens are issued, asked about or used here, and no client's own is", async () => {
  const world = await given();
  const tokens = await someTokens(world);
  const [used] = world.rows.grants.keys();
  expect(world.used).toEqual([used]);
  const { access_token } = await refresh(world, tokens.refresh_token);
  await world.provider.introspection(post({ token: access_token }));
  await world.provider.userinfo({ parameters: parameters({}), authorization: `Bearer ${access_token}` });
  expect(world.used).toEqual([used, used, used, used]);

  const own = await world.provider.token(post({ grant_type: "client_credentials" }));
  await world.provider.introspection(post({ token: own.access_token }));
  world.pass(day);
  await world.provider.introspection(post({ token: access_token }));
  expect(world.used).toHaveLength(4);
});

it("a client is noted when it is issued a token or told about one, and its secret when it proves it", async () => {
  const world = await given();
  const { access_token: token } = await world.provider.token(post({ grant_type: "client_credentials" }));
  await world.provider.introspection(post({ token }));
  expect(world.usedBy).toEqual({ clients: ["acme", "acme"], secrets: ["s1", "s1"] });

  await world.provider.introspection(post({ token: "made up" }));
  const wrong = post({ grant_type: "client_credentials" }, basic("acme", "wrong"));
  await expect(world.provider.token(wrong)).rejects.toMatchObject({ code: "invalid_client" });
  expect(world.usedBy).toEqual({ clients: ["acme", "acme"], secrets: ["s1", "s1", "s1"] });
});

it("a right is noted where an API says that the request before it needs it, and has it", async () => {
  const world = await given();
  const { access_token: token } = await someTokens(world);
  const [grant] = world.rows.grants.keys();
  const asApi = basic("notes-api", secret);
  const ask = (scope: string | undefined, who?: string) =>
    world.provider.introspection(post({ token, scope }, who));
  const told = await ask(undefined, asApi);
  expect(world.usedRights).toEqual([]);
  // The client's own question is no use, and a request that lacks a scope or needs another API's is not let in.
  await ask("read");
  for (const scope of ["", "write", "read write", "openid", "read openid"]) await ask(scope, asApi);
  expect(world.usedRights).toEqual([]);
  await expect(ask("read", asApi)).resolves.toEqual(told);
  expect(world.usedRights).toEqual([`${grant} read`]);
});

it("a right is noted where this server lets a request in for it", async () => {
  const world = await given();
  const { access_token } = await someTokens(world);
  const authorization = `Bearer ${access_token}`;
  const access = await world.provider.checkAccess(
    { parameters: parameters({}), authorization },
    "https://notes.example",
  );
  expect(world.usedRights).toEqual([]);
  access.used("read");
  expect(world.usedRights).toEqual([`${[...world.rows.grants.keys()][0]} read`]);
});
