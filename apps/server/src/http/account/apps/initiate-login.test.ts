import { expect, it } from "vitest";
import { openApp } from "../../../testing/app.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { givenServer } from "../../../testing/composed-server.ts";

/** The page of Harbor Notes, which Ada allowed something. */
async function givenPage(initiateLoginUri: string | null) {
  const server = await givenServer();
  const { protocol } = server.storage;
  const harbor = await protocol.clients.find("harbor");
  if (harbor === undefined) throw new Error("harbor is there");
  const { secrets: _, createdAt: __, ...data } = harbor;
  const by = { actor: "operator", at: 0, whose: "everybody" } as const;
  await protocol.clientRegistry.update({ ...data, initiateLoginUri }, 1, by);
  const browser = openBrowser(server);
  await browser.signIn();
  await openApp(server).tokensOf(browser, "openid read");
  const [grant] = (await protocol.grantRegistry.list({ limit: 1 })).items;
  const page = await browser.get(`/account/apps/app?grant=${encodeURIComponent(grant?.id ?? "")}`);
  return { issuer: server.config.issuer, body: page.body.replaceAll("&#61;", "=").replaceAll("&#38;", "&") };
}

it("a connected app is opened where it begins a sign-in, and told the issuer, OpenID Connect Core §4", async () => {
  const { issuer, body } = await givenPage("https://harbor.example/sign-in?by=us");
  expect(body).toContain(`href="https://harbor.example/sign-in?by=us&iss=${encodeURIComponent(issuer)}"`);
  expect(body).toContain("Open Harbor Notes");
});

it("one that registered no such address is not", async () => {
  expect((await givenPage(null)).body).not.toContain("Open Harbor Notes");
});
