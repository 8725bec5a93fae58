import { expect, it } from "vitest";
import { givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { redirectUri } from "../../testing/composed-server.ts";

it("who installed an app returns by it to its page in the directory; who uses it later stays with it", async () => {
  const { server } = await givenAppToInstall();
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", "ann");
  const begin = () => browser.get(`/authorize?${authorizationQuery({ scope: "read", organisation })}`);
  const page = await browser.get((await begin()).location);
  const answer = await browser.submit(page, "/consent", { decision: "allow", place: organisation });

  expect(answer.location.startsWith(redirectUri)).toBe(true);
  const told = new URL(answer.location).searchParams;
  expect(told.has("code")).toBe(true);
  expect(told.get("directory_page")).toBe(`${server.config.issuer}/console/directory/reports`);

  const later = new URL((await begin()).location).searchParams;
  expect([later.has("code"), later.has("directory_page")]).toEqual([true, false]);
});
