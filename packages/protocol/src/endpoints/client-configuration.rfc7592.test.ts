import { describe, expect, it } from "vitest";
import { givenRegistration, web } from "../testing/registering.ts";

const registered = async () => {
  const world = await givenRegistration();
  const told = await world.register({ ...web, logo_uri: "https://harbor.example/logo.png" });
  const { client_id: id, registration_access_token: token } = told;
  return { ...world, told, id, token, same: { ...web, client_id: id } };
};

describe("the client configuration endpoint, RFC 7592", () => {
  it("tells a client all that is registered, and its secret no more, §2.1", async () => {
    const { read, told, id, token } = await registered();
    const { client_secret: _, ...rest } = told;
    await expect(read(id, token)).resolves.toEqual(rest);
  });

  it("knows no client by another's token, by none, or under a name there is not, §2.1", async () => {
    const { read, ask, register, id, token } = await registered();
    const other = await register(web);
    await expect(ask("GET", { clientId: id })).rejects.toMatchObject({ code: "invalid_token", bare: true });
    for (const [client, with_] of [
      [id, other.registration_access_token],
      [other.client_id, token],
      [id, "gwrg_made-up"],
      ["nobody", token],
      ["", token],
      ["acme", token],
      ["__proto__", token],
    ] as const)
      await expect(read(client, with_)).rejects.toMatchObject({
        code: "invalid_token",
        challenge: "Bearer",
        bare: false,
      });
    await expect(ask("GET", { token })).rejects.toMatchObject({ code: "invalid_token" });
  });

  it.each(["GET", "PUT", "DELETE"] as const)(
    "refuses a client_id that is sent twice, as any parameter (RFC 6749 §3.1): %s",
    async (method) => {
      const { ask, read, id, token, same } = await registered();
      const query = { values: new Map([["client_id", id]]), repeated: ["client_id"] };
      await expect(ask(method, { token, query, document: same })).rejects.toMatchObject({
        code: "invalid_request",
      });
      await expect(read(id, token)).resolves.toHaveProperty("client_id", id);
    },
  );

  it("replaces everything, and the token with it, §2.2", async () => {
    const { replace, read, rows, id, token, told } = await registered();
    const changed = await replace(id, token, {
      client_id: id,
      client_secret: told.client_secret,
      redirect_uris: ["https://harbor.example/other"],
      client_name: "Harbour",
    });
    expect(changed).toMatchObject({
      client_id: id,
      client_name: "Harbour",
      client_secret: told.client_secret,
    });
    expect(changed).not.toHaveProperty("logo_uri");
    expect(changed.registration_access_token).not.toBe(token);
    expect(rows.clients.get(id)?.redirectUris).toEqual(["https://harbor.example/other"]);
    await expect(read(id, token)).rejects.toMatchObject({ code: "invalid_token" });
    await expect(read(id, changed.registration_access_token)).resolves.toHaveProperty(
      "client_name",
      "Harbour",
    );
  });

  it("takes one of two changes that come with one token at once", async () => {
    const { replace, id, token, same } = await registered();
    const outcomes = await Promise.allSettled([1, 2, 3].map(async () => replace(id, token, same)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["names no client", { client_id: undefined }],
    ["names another", { client_id: "acme" }],
    ["names none that is text", { client_id: ["acme"] }],
    ["brings a wrong secret", { client_secret: "gwcs_wrong" }],
    ["brings a secret that is no text", { client_secret: 7 }],
    ["says its token", { registration_access_token: "gwrg_x" }],
    ["says its address", { registration_client_uri: "https://harbor.example/" }],
    ["says when its secret ends", { client_secret_expires_at: 0 }],
    ["says when it was registered", { client_id_issued_at: 1 }],
  ])("refuses a change that %s, §2.2", async (_, difference) => {
    const { replace, read, id, token, same } = await registered();
    const document = JSON.parse(JSON.stringify({ ...same, ...difference })) as unknown;
    await expect(replace(id, token, document)).rejects.toMatchObject({ code: "invalid_client_metadata" });
    await expect(read(id, token)).resolves.toHaveProperty("client_name", "Harbor");
  });

  it("refuses a change that is none, without spending the token", async () => {
    const { replace, read, id, token, same } = await registered();
    for (const document of [undefined, null, "text", 7, [same]])
      await expect(replace(id, token, document)).rejects.toMatchObject({ code: "invalid_client_metadata" });
    await expect(replace(id, token, { ...same, redirect_uris: [] })).rejects.toMatchObject({
      code: "invalid_redirect_uri",
    });
    await expect(read(id, token)).resolves.toHaveProperty("client_id", id);
  });

  it("deletes the client, whose token is then of nobody, §2.3", async () => {
    const { remove, read, rows, id, token } = await registered();
    await expect(remove(id, token)).resolves.toEqual({ status: 204 });
    expect(rows.clients.has(id)).toBe(false);
    await expect(read(id, token)).rejects.toMatchObject({ code: "invalid_token" });
    await expect(remove(id, token)).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("tells a suspended client so, and changes nothing", async () => {
    const { remove, rows, id, token } = await registered();
    const client = rows.clients.get(id);
    if (client !== undefined) rows.clients.set(id, { ...client, status: "suspended" });
    await expect(remove(id, token)).rejects.toMatchObject({ code: "insufficient_scope" });
    expect(rows.clients.has(id)).toBe(true);
  });
});

describe("a change by the client itself", () => {
  const verified = async () => {
    const world = await registered();
    const client = world.rows.clients.get(world.id);
    if (client !== undefined)
      world.rows.clients.set(world.id, {
        ...client,
        verified: true,
        firstParty: true,
        scopes: ["openid", "write"],
      });
    return { ...world, now_: () => world.rows.clients.get(world.id) };
  };

  it("that says what is so already leaves it verified, with what administrators gave it", async () => {
    const { replace, now_, id, token, same } = await verified();
    await replace(id, token, same);
    expect(now_()).toMatchObject({ verified: true, firstParty: true, scopes: ["openid", "write"] });
  });

  it("puts it back into quarantine, without what administrators gave it", async () => {
    const { replace, now_, id, token, same } = await verified();
    await replace(id, token, { ...same, redirect_uris: ["https://evil.example/"] });
    expect(now_()).toMatchObject({ verified: false, firstParty: false, scopes: ["openid"] });
  });

  it("keeps whose it is and gives it no other state", async () => {
    const { replace, rows, id, token, same } = await registered();
    const client = rows.clients.get(id);
    if (client !== undefined) rows.clients.set(id, { ...client, owner: "ada" });
    await replace(id, token, { ...same, owner: null, status: "suspended" });
    expect(rows.clients.get(id)).toMatchObject({ owner: "ada", status: "active" });
  });

  it("gives it a secret when it needs one, and takes it away when it does not", async () => {
    const { replace, rows, id, token, same } = await registered();
    const open = await replace(id, token, { ...same, token_endpoint_auth_method: "none" });
    expect(open).not.toHaveProperty("client_secret");
    expect(rows.clients.get(id)?.secrets).toEqual([]);
    const again = await replace(id, open.registration_access_token, same);
    expect(again.client_secret).toMatch(/^gwcs_/);
    const signs = await replace(id, again.registration_access_token, {
      ...same,
      token_endpoint_auth_method: "client_secret_jwt",
    });
    expect(signs.client_secret).toMatch(/^gwcs_/);
    expect(signs.client_secret).not.toBe(again.client_secret);
    expect(rows.clients.get(id)?.secrets[0]?.sealed).toBeDefined();
  });
});
