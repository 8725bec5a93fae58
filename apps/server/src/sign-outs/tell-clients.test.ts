import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { openApp } from "../testing/app.ts";
import { openBrowser } from "../testing/browser.ts";
import { givenServer } from "../testing/composed-server.ts";
import { tellClients } from "./tell-clients.ts";

/** A client's own server, which answers with these, the last again and again. */
async function startClient(...answers: readonly number[]) {
  const posted: { readonly type: string | undefined; readonly body: URLSearchParams }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.once("end", () => {
      posted.push({ type: request.headers["content-type"], body: new URLSearchParams(body) });
      response.writeHead(answers[posted.length - 1] ?? answers.at(-1) ?? 200).end("x".repeat(100_000));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { posted, uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ended` };
}

/** Ada, signed in to Harbor Notes, which is told at this address. */
async function givenAda(backchannelLogoutUri: string, environment: Readonly<Record<string, string>>) {
  const server = await givenServer(environment, { people: true });
  const { protocol } = server.storage;
  const harbor = await protocol.clients.find("harbor");
  if (harbor === undefined) throw new Error("harbor is there");
  const { secrets: _, createdAt: __, ...data } = harbor;
  const by = { actor: "operator", at: 0, whose: "everybody" } as const;
  await protocol.clientRegistry.update({ ...data, backchannelLogoutUri }, 1, by);
  const browser = openBrowser(server);
  await browser.signIn();
  const { id_token = "" } = await openApp(server).tokensOf(browser, "openid read");
  let ahead = 0;
  const telling = {
    ...protocol,
    ...server,
    issuer: server.config.issuer,
    clock: () => Date.now() + ahead,
    random: () => 0.5,
  };
  return {
    server,
    browser,
    idToken: id_token,
    tell: () => tellClients(telling),
    later: (milliseconds: number) => (ahead += milliseconds),
    signOut: async () => browser.submit(await browser.get("/sign-out"), "/sign-out", {}),
  };
}

const reachable = { GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" };

describe("a client that wants to be told, OpenID Connect Back-Channel Logout §2.5", () => {
  it("is sent a logout token for the session of its ID token, once", async () => {
    const client = await startClient(200);
    const { server, idToken, tell, signOut } = await givenAda(client.uri, reachable);
    expect(await tell()).toBe(0);
    await signOut();
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(client.posted.map(({ type }) => type)).toEqual(["application/x-www-form-urlencoded"]);
    const keys = createLocalJWKSet((await server.http.inject("/jwks")).json<JSONWebKeySet>());
    const verified = async (token: string | null | undefined, typ?: string) =>
      (await jwtVerify(token ?? "", keys, { audience: "harbor", ...(typ === undefined ? {} : { typ }) }))
        .payload;
    const { sub, sid } = await verified(idToken);
    const told = await verified(client.posted[0]?.body.get("logout_token"), "logout+jwt");
    expect(told).toMatchObject({ iss: server.config.issuer, sub, sid });
    expect(told).not.toHaveProperty("nonce");
  });

  it("is told again where it answered with an error, and by another token each time", async () => {
    const client = await startClient(500, 204);
    const { tell, later, signOut, server } = await givenAda(client.uri, reachable);
    await signOut();
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    later(5_000);
    expect(await tell()).toBe(1);
    later(60_000);
    expect(await tell()).toBe(0);
    const tokens = client.posted.map(({ body }) => body.get("logout_token"));
    expect(new Set(tokens).size).toBe(2);
    const lines = server.log.join("\n");
    expect(lines).toContain("telling a client of a sign-out failed and is tried again");
    for (const token of tokens) expect(lines).not.toContain(token);
  });

  it("is not asked inside a network that the operator did not allow", async () => {
    const client = await startClient(200);
    const { tell, signOut, server } = await givenAda(client.uri, {});
    await signOut();
    expect(await tell()).toBe(1);
    expect(client.posted).toEqual([]);
    expect(server.log.join("\n")).toContain("private-address");
  });

  it("is given up after three days of failures", async () => {
    const client = await startClient(400);
    const { tell, later, signOut } = await givenAda(client.uri, reachable);
    await signOut();
    let attempts = 0;
    while ((await tell()) > 0) {
      attempts += 1;
      later(25 * 60 * 60_000);
    }
    expect(attempts).toBe(10);
  });
});
