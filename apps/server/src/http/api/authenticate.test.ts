import { createClient, listClients } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { askerWith, program, refused, signedIn } from "../../testing/management.ts";

describe("who may ask the management API", () => {
  it("is nobody without proof, and a program is told how, RFC 6750 §3", async () => {
    const server = await givenServer();
    const answer = await askerWith(server, () => ({})).raw("GET", "/clients");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="grantway"');
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    await expect(answer.json()).resolves.toMatchObject({ status: 401, title: "Proof of who asks is needed" });
  });

  it("is nobody with a token for another API, and nobody with one of too little", async () => {
    const server = await givenServer();
    const token = await openApp(server).asItself();
    const elsewhere = askerWith(server, () => ({ authorization: `Bearer ${token}` }));
    expect(await refused(elsewhere.call(listClients, {}))).toMatchObject({ type: "unauthenticated" });
    const reader = await program(server, ["clients:read"]);
    expect(await refused(reader.call(createClient, { body: { name: "X" } }))).toMatchObject({
      type: "permission-missing",
      detail:
        "This needs the permission clients:write, or a person with own-clients:write for what they own.",
    });
    const refusal = await reader.raw("DELETE", "/clients/harbor");
    expect(refusal.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
    expect(refusal.headers.get("www-authenticate")).toContain('scope="clients:write"');
    // Who writes the program finds among what failed which scope it lacked.
    const { clients } = server.tally.take();
    expect(clients.filter(({ kind }) => kind === "errors")).toMatchObject([
      { label: "insufficient_scope", reason: "POST /clients needs the scope clients:write", count: 1 },
      { label: "insufficient_scope", reason: "DELETE /clients/{id} needs the scope clients:write", count: 1 },
    ]);
  });

  it("is a person by a program, as far as the token goes and their role goes now", async () => {
    const server = await givenServer({}, { people: false });
    const scopes = ["openid", "clients:read", "clients:write"];
    const { clientRegistry } = server.storage.protocol;
    const harbor = await clientRegistry.find("harbor", "everybody");
    if (harbor === undefined) throw new Error("no client");
    await clientRegistry.update({ ...harbor, scopes }, harbor.revision, {
      actor: "operator",
      at: 0,
      whose: "everybody",
    });
    for (const [role, status] of [
      ["admin", 200],
      ["support", 403],
    ] as const) {
      await server.addUser(role, role);
      const browser = openBrowser(server);
      await browser.signIn("/sign-in", role);
      const { access_token: token } = await openApp(server).tokensOf(browser, "openid clients:read");
      const asker = askerWith(server, () => ({ authorization: `Bearer ${token}` }));
      expect((await asker.raw("GET", "/clients")).status).toBe(status);
      expect(await refused(asker.call(createClient, { body: { name: "X" } }))).toMatchObject({ status: 403 });
    }
    // Only what was let in was used, and it is the scope that it took (promise 21).
    expect([...server.uses.take().right.keys()]).toEqual([expect.stringMatching(/^\S+ clients:read$/)]);
  });

  it("is the session of a browser, with what the role allows", async () => {
    const server = await givenServer({}, { people: false });
    const auditor = await signedIn(server, "auditor");
    await auditor.call(listClients, {});
    expect(await refused(auditor.call(createClient, { body: { name: "X" } }))).toMatchObject({
      type: "permission-missing",
    });
    const nobody = await signedIn(server, "user");
    expect(await refused(nobody.call(listClients, {}))).toMatchObject({ type: "permission-missing" });
  });
});

describe("a session counts only where our own page asks", () => {
  it.each([
    ["without the token", { "x-csrf-token": "" }],
    ["with a token that is none", { "x-csrf-token": "abc.def" }],
    ["from another site", { "sec-fetch-site": "cross-site" }],
    ["from another origin", { "sec-fetch-site": "same-site", origin: "https://evil.example" }],
  ])("and changes nothing %s", async (_, headers) => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const json = { "content-type": "application/json" };
    const answer = await admin.raw("POST", "/clients", {
      body: '{"name":"Evil"}',
      headers: { ...json, ...headers },
    });
    expect(answer.status).toBe(403);
    await expect(answer.json()).resolves.toMatchObject({
      title: "The request did not come from our own page",
    });
    const { items } = await admin.call(listClients, {});
    expect(items.map(({ id }) => id)).toEqual(["harbor"]);
  });

  it("and reads nothing for a page of another session, which would show it as that one's", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const read = (token: string) => admin.raw("GET", "/clients", { headers: { "x-csrf-token": token } });
    expect((await read("")).status).toBe(200);
    const refusal = await read("browser.of-another-session");
    await expect(refusal.json()).resolves.toMatchObject({
      type: expect.stringMatching(/#forgery-suspected$/),
    });
  });

  it("and reads nothing from another site", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const answer = await admin.raw("GET", "/clients", { headers: { "sec-fetch-site": "cross-site" } });
    expect(answer.status).toBe(403);
  });

  it.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=b"])(
    "and a form of %s is refused, even with the token",
    async (mediaType) => {
      const server = await givenServer({}, { people: false });
      const admin = await signedIn(server, "admin");
      const answer = await admin.raw("POST", "/clients", {
        body: '{"name":"Evil"}',
        headers: { "content-type": mediaType },
      });
      expect(answer.status).toBe(415);
      expect((await admin.call(listClients, {})).items).toHaveLength(1);
    },
  );
});
