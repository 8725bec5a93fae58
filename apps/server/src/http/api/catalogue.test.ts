import * as api from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { program, refused } from "../../testing/management.ts";

const audience = "https://notes.example/v1?x=1";

async function editor() {
  const server = await givenServer({}, { people: false });
  return program(server, ["apis:read", "apis:write"]);
}

describe("APIs by the management API", () => {
  it("are added, found by their address, changed and deleted", async () => {
    const { call } = await editor();
    const params = { audience };
    const made = await call(api.createApiOfInstance, {
      body: { audience, name: "Notes", accessTokenLifetime: 300 },
    });
    const unsaid = { tokenFormat: "opaque", builtIn: false };
    expect(made).toEqual({ audience, name: "Notes", accessTokenLifetime: 300, ...unsaid, revision: 1 });
    expect(await call(api.showApi, { params })).toEqual(made);
    const changed = await call(api.updateApi, { params, revision: 1, body: { accessTokenLifetime: null } });
    expect(changed).toEqual({ audience, name: "Notes", ...unsaid, revision: 2 });
    expect(await refused(call(api.updateApi, { params, revision: 1, body: { name: "N" } }))).toMatchObject({
      type: "conflict",
      changed: [{ changes: { accessTokenLifetime: { from: 300 } } }],
    });
    const { items, total } = await call(api.listApis, { query: { search: "notes", total: true } });
    expect({ items: items.map((one) => one.audience), total }).toEqual({
      items: ["https://api.example", audience],
      total: 2,
    });
    await call(api.deleteApi, { params, revision: 2 });
    expect(await refused(call(api.showApi, { params }))).toMatchObject({ type: "not-found" });
  });

  it("are given JWTs or opaque tokens, and go back to opaque ones", async () => {
    const { call } = await editor();
    const params = { audience: "urn:jwt" };
    const body = { ...params, name: "JWTs", tokenFormat: "jwt" } as const;
    expect(await call(api.createApiOfInstance, { body })).toMatchObject({ tokenFormat: "jwt" });
    const renamed = await call(api.updateApi, { params, revision: 1, body: { name: "Still" } });
    expect(renamed).toMatchObject({ name: "Still", tokenFormat: "jwt" });
    const back = { params, revision: 2, body: { tokenFormat: "opaque" } } as const;
    expect(await call(api.updateApi, back)).toMatchObject({ tokenFormat: "opaque", revision: 3 });
    expect(await refused(call(api.updateApi, { params, revision: 1, body: { name: "N" } }))).toMatchObject({
      changed: [{ changes: { name: {} } }, { changes: { tokenFormat: { from: "jwt" } } }],
    });
  });

  it("that are built in are shown, and stay as they are", async () => {
    const { call } = await editor();
    const params = { audience: "http://localhost:4400/api/v1" };
    expect(await call(api.showApi, { params })).toMatchObject({ builtIn: true });
    expect(await refused(call(api.deleteApi, { params, revision: 1 }))).toMatchObject({ type: "built-in" });
    expect(await refused(call(api.createApiOfInstance, { body: { ...params, name: "Mine" } }))).toMatchObject(
      { type: "taken" },
    );
  });
});

describe("scopes by the management API", () => {
  it("are added to an API, changed, and deleted with what was given of them", async () => {
    const { call } = await editor();
    const params = { key: "notes:share" };
    const body = {
      key: "notes:share",
      audience: "https://api.example",
      title: "Share",
      risk: "low",
      access: "change",
    } as const;
    const made = await call(api.createScope, { body });
    expect(made).toEqual({ ...body, builtIn: false, revision: 1 });
    const changed = await call(api.updateScope, { params, revision: 1, body: { detail: "With anybody." } });
    expect(changed).toEqual({ ...made, detail: "With anybody.", revision: 2 });
    expect((await call(api.listScopes, { query: { audience: "https://api.example" } })).items).toContainEqual(
      changed,
    );
    expect(
      await refused(call(api.deleteApi, { params: { audience: "https://api.example" }, revision: 1 })),
    ).toMatchObject({
      type: "in-use",
    });
    await call(api.deleteScope, { params, revision: 2 });
    expect(await refused(call(api.showScope, { params }))).toMatchObject({ type: "not-found" });
  });

  it("of nobody's API, and of built-in ones, are refused", async () => {
    const { call } = await editor();
    const body = {
      key: "x",
      audience: "https://nobody.example",
      title: "X",
      risk: "low",
      access: "see",
    } as const;
    expect(await refused(call(api.createScope, { body }))).toMatchObject({
      errors: [{ pointer: "/audience" }],
    });
    const ofOurs = { ...body, audience: "http://localhost:4400/api/v1" };
    expect(await refused(call(api.createScope, { body: ofOurs }))).toMatchObject({ type: "built-in" });
    const openid = { params: { key: "openid" }, revision: 1 };
    expect(await refused(call(api.deleteScope, openid))).toMatchObject({ type: "built-in" });
  });
});
