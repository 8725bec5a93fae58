import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";

async function signedIn(endSession = true) {
  const set = await given({ provider: { endSession } });
  await set.connect({ provider: set.provider.issuer, name: "found" });
  return set;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("signing out at the provider, OpenID Connect RP-Initiated Logout §2", () => {
  it("ends the tokens, and waits at the address that is registered until the browser comes back", async () => {
    const { grantway, seen } = await signedIn();
    const redirectUri = `http://127.0.0.1:${await freePort()}/signed-out`;
    const pages: string[] = [];
    const person = recordInteraction({
      onUrl: async (url) => {
        const other = await fetch(`${redirectUri}?state=other`);
        pages.push(await other.text());
        pages.push(await (await fetch(url)).text());
      },
    });
    expect(await grantway.signOut("found", person, { redirectUri })).toMatchObject({
      revokedAtProvider: true,
      page: "finished",
      connection: { status: "not_connected" },
    });
    await expect.poll(() => pages).toHaveLength(2);
    expect(pages[0]).toContain("another sign-out");
    expect(pages[1]).toContain("<h1>Signed out</h1>");
    expect(seen("/revoke")).toHaveLength(1);
    const query = Object.fromEntries(seen("/end-session")[0]?.query ?? []);
    expect(query).toMatchObject({ client_id: "client", post_logout_redirect_uri: redirectUri });
  });

  it("comes back where a client that registered itself said so, where that is free", async () => {
    const { grantway, provider, person, seen } = await given({
      provider: { endSession: true, registration: "open" },
    });
    await grantway.connect({ provider: provider.issuer, name: "found" }, person);
    const visitor = recordInteraction({ onUrl: (url) => fetch(url) });
    const { page } = await grantway.signOut("found", visitor);
    const after = seen("/end-session")[0]?.query.get("post_logout_redirect_uri");
    // Another program may have the port at this moment; then the provider's page is the last.
    expect([page, after]).toEqual(
      after === null ? ["shown", null] : ["finished", "http://127.0.0.1:47813/signed-out"],
    );
  });

  it("hints at who it is by the ID token, which no screen shows", async () => {
    const { grantway, store } = await signedIn();
    const stored = await store.get("found");
    const tokens = stored?.connection.tokens;
    if (stored === undefined || tokens === undefined) throw new Error("not signed in");
    await store.put({ ...stored.connection, tokens: { ...tokens, idToken: "e30.e30.x" } }, stored.generation);
    const opened: string[] = [];
    const person = recordInteraction();
    const openBrowser = async (url: string) => {
      opened.push(url);
      return true;
    };
    expect(await grantway.signOut("found", { ...person, openBrowser })).toMatchObject({ page: "shown" });
    expect(new URL(opened[0] ?? "").searchParams.get("id_token_hint")).toBe("e30.e30.x");
    expect(person.urls[0]).not.toContain("id_token_hint");
    expect(person.urls[0]).toContain("client_id=client");
  });

  it("ends the tokens alone where the provider has no page for it", async () => {
    const { grantway } = await signedIn(false);
    const person = recordInteraction();
    expect(await grantway.signOut("found", person)).toMatchObject({
      revokedAtProvider: true,
      page: "none",
    });
    expect(person.urls).toEqual([]);
  });

  it("is done here when nobody finishes it there", async () => {
    const { grantway } = await signedIn();
    const stop = new AbortController();
    const person = recordInteraction({ onUrl: () => stop.abort() });
    const redirectUri = `http://127.0.0.1:${await freePort()}/signed-out`;
    expect(await grantway.signOut("found", person, { redirectUri, signal: stop.signal })).toMatchObject({
      page: "shown",
      connection: { status: "not_connected" },
    });
  });

  it("changes nothing where the address to come back to is taken, or is none", async () => {
    const { grantway } = await signedIn();
    const busy = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => busy.once("listening", resolve));
    const { port } = busy.address() as AddressInfo;
    const attempt = (redirectUri: string) => grantway.signOut("found", recordInteraction(), { redirectUri });
    await expect(attempt(`http://127.0.0.1:${port}/x`)).rejects.toMatchObject({ code: "port_in_use" });
    await expect(attempt("nowhere")).rejects.toMatchObject({ code: "bad_request" });
    busy.close();
    expect(await grantway.connections.get("found")).toMatchObject({ status: "connected" });
  });
});
