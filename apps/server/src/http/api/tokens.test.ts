import { inspectToken } from "@grantway/api";
import { expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { openBrowser } from "../../testing/browser.ts";
import { basic, givenServer } from "../../testing/composed-server.ts";
import { program } from "../../testing/management.ts";

it("a token is told what it is and for whom, and once it is dead why, and is in no line of the log", async () => {
  const server = await givenServer();
  const browser = openBrowser(server);
  await browser.signIn();
  const { access_token } = await openApp(server).tokensOf(browser, "openid read");
  const asker = await program(server, ["grants:read"]);
  const look = () => asker.call(inspectToken, { body: { token: ` ${access_token}\n` } });
  expect(await look()).toMatchObject({
    kind: "access-token",
    state: "alive",
    client: { id: "harbor", name: "Harbor Notes" },
    person: { username: "ada" },
    livingScopes: ["openid", "read"],
  });
  await server.http.inject({
    method: "POST",
    url: "/revoke",
    headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ token: access_token }).toString(),
  });
  expect(await look()).toMatchObject({ state: "token-revoked", livingScopes: [] });
  expect(server.log.join()).not.toContain(access_token);
  expect(await asker.call(inspectToken, { body: { token: "nothing of ours" } })).toEqual({
    kind: "unknown",
    scopes: [],
    livingScopes: [],
    audiences: [],
  });
});
