import { approveInstallRequest } from "@grantway/api";
import { deviceCodeGrantType } from "@grantway/protocol";
import { expect, it } from "vitest";
import { app, givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { inStore } from "../../testing/apps-and-events.ts";
import { openBrowser } from "../../testing/browser.ts";
import { addDeviceClient, askForCodes, poll } from "../../testing/device.ts";

/** The app has a client for devices; somebody has entered the code of one. */
async function enteredBy(username: string) {
  const world = await givenAppToInstall();
  const { server } = world;
  await addDeviceClient(server, { grantTypes: [deviceCodeGrantType] });
  inStore(
    server.config.database,
    `UPDATE clients SET app_id = '${app}', environment = 'live' WHERE id = 'tv'`,
  );
  const codes = await askForCodes(server, "read write");
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", username);
  const enter = async ({ user_code }: typeof codes) => {
    const sent = await browser.submit(await browser.get("/device"), "/device", { user_code });
    return browser.get(sent.location);
  };
  return { ...world, codes, browser, enter, page: await enter(codes) };
}

it("an administrator installs an app by the code of its device, at the place they choose", async () => {
  const { server, codes, browser, page } = await enteredBy("ann");
  for (const said of ["Reports", "harbor-tv", "Anybody could ask in the name of this app.", "Deny"]) {
    expect(page.body).toContain(said);
  }
  const yes = { decision: "allow", place: organisation };
  const allowed = await browser.submit(page, "/consent", yes);
  expect((await browser.get(allowed.location)).body).toContain("You can close this page.");
  expect((await poll(server, codes)).json()).toMatchObject({ token_type: "Bearer", scope: "read" });
  const connected = (await browser.get("/account/apps")).body;
  for (const said of ["Harbor TV", "A device", "In <bdi>Acme</bdi>"]) expect(connected).toContain(said);
});

it("who has to ask administrators starts again on the device when they have answered", async () => {
  const { server, admin, codes, browser, enter, page } = await enteredBy("max");
  const yes = { decision: "allow", place: organisation };
  const asked = await browser.submit(page, "/consent", yes);
  expect(asked.location).toMatch(/^\/requests\//);
  expect((await poll(server, codes)).json()).toMatchObject({ error: "authorization_pending" });

  const request = asked.location.slice("/requests/".length);
  await admin.call(approveInstallRequest, { params: { request }, body: {} });
  const later = await browser.submit(await browser.get(asked.location), "/requests", { action: "go-on" });
  expect(later.body).toContain("Start again on the device: it then shows a new code.");

  const again = await askForCodes(server, "read write");
  const allowed = await browser.submit(await enter(again), "/consent", yes);
  expect((await browser.get(allowed.location)).body).toContain("You can close this page.");
  expect((await poll(server, again)).json()).toMatchObject({ token_type: "Bearer" });
});

it("nobody gets tokens for an app that is suspended, whenever it was", async () => {
  const { server, codes, browser, enter, page } = await enteredBy("ann");
  await browser.submit(page, "/consent", { decision: "allow", place: organisation });
  inStore(server.config.database, `UPDATE apps SET status = 'suspended' WHERE id = '${app}'`);
  expect((await poll(server, codes)).json()).toMatchObject({ error: "invalid_grant" });
  const later = await enter(await askForCodes(server, "read"));
  expect(later.body).not.toContain('value="allow"');
});
