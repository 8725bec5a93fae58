import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { basic, givenServer, pkce, redirectUri, type GivenServer } from "../../testing/composed-server.ts";
import { formMediaType } from "../forms/media-type.ts";

const headers = { authorization: basic(), "content-type": formMediaType };

/** A code for Ada. */
async function aCode(server: GivenServer): Promise<string> {
  const browser = openBrowser(server);
  await browser.signIn();
  const asked = await browser.get(`/authorize?${authorizationQuery({ scope: "read" })}`);
  const answer = asked.location.startsWith("/consent")
    ? await browser.submit(await browser.get(asked.location), "/consent", { decision: "allow" })
    : asked;
  return new URL(answer.location).searchParams.get("code") ?? "";
}

function redemption(code: string): string {
  const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
  return new URLSearchParams({ ...form, code_verifier: pkce.verifier }).toString();
}

function recordsOf({ config }: GivenServer, action: string) {
  const db = new DatabaseSync(config.database, { readOnly: true });
  try {
    return db
      .prepare("SELECT actor, request_id, detail FROM audit_events WHERE action = ? ORDER BY seq")
      .all(action);
  } finally {
    db.close();
  }
}

/** The request in which something was refused, as the log calls it. */
function refusedIn({ log }: GivenServer): unknown {
  const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
  return lines.findLast(({ msg }) => msg === "a request was refused")?.["request"];
}

describe("what is done in a request", () => {
  it("is recorded under the name the log has for it: by a post past the framework and by its route", async () => {
    const server = await givenServer();
    const origin = await server.http.listen({ host: "127.0.0.1", port: 0 });
    const ways = [
      (url: string, body: string) => fetch(origin + url, { method: "POST", headers, body }),
      (url: string, payload: string) => server.http.inject({ method: "POST", url, headers, payload }),
    ];
    for (const post of ways) {
      const body = redemption(await aCode(server));
      await post("/token", body);
      await post("/token", body);
      const [record, ...before] = recordsOf(server, "family.ended").toReversed();
      expect(record).toEqual({ actor: "system", request_id: refusedIn(server), detail: "code-replayed" });
      expect(before.map(({ request_id: id }) => id)).not.toContain(record?.["request_id"]);
    }
    expect(recordsOf(server, "family.ended")).toHaveLength(2);
  });

  it("is recorded as the person's who allowed it, and as the client's that revoked it", async () => {
    const server = await givenServer();
    const code = await aCode(server);
    const answer = await server.http.inject({
      method: "POST",
      url: "/token",
      headers,
      payload: redemption(code),
    });
    const { access_token: token } = answer.json<{ access_token: string }>();
    await server.http.inject({ method: "POST", url: "/revoke", headers, payload: `token=${token}` });
    const ada = (await server.storage.identity.users.findByLogin("ada"))?.user.id;
    const request = expect.stringMatching(/^[0-9a-f]{8}-\w+$/) as string;
    expect(recordsOf(server, "grant.allowed")).toEqual([
      { actor: `user:${ada}`, request_id: request, detail: "read" },
    ]);
    expect(recordsOf(server, "token.revoked")).toEqual([
      { actor: "client:harbor", request_id: request, detail: null },
    ]);
  });
});
