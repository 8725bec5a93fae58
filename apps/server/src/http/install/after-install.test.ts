import { expect, it } from "vitest";
import { approveInstallRequest } from "@grantway/api";
import { askFor, givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { pkce, redirectUri } from "../../testing/composed-server.ts";

it("who installed an app returns by it to its page in the directory; who uses it later stays with it", async () => {
  const { server } = await givenAppToInstall();
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", "ann");
  const begin = () => browser.get(`/authorize?${authorizationQuery({ scope: "read", organisation })}`);
  const page = await browser.get((await begin()).location);
  const answer = await browser.submit(page, "/consent", { decision: "allow", place: organisation });

  expect(answer.location.startsWith(redirectUri)).toBe(true);
  // A second click is answered like the first: it is the one that the browser follows.
  const again = await browser.submit(page, "/consent", { decision: "allow", place: organisation });
  for (const { location } of [answer, again]) {
    const told = new URL(location).searchParams;
    expect(told.has("code")).toBe(true);
    expect(told.get("directory_page")).toBe(`${server.config.issuer}/console/directory/reports`);
  }

  const later = new URL((await begin()).location).searchParams;
  expect([later.has("code"), later.has("directory_page")]).toEqual([true, false]);
});

it("who goes on when administrators approved returns by the app as well", async () => {
  const { server, max, admin } = await givenAppToInstall();
  const request = await askFor(server, max, {
    client_id: "harbor",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "read write",
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    organisation: "org-1",
  });
  await admin.call(approveInstallRequest, { params: { request }, body: {} });
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", "max");
  const page = await browser.get(`/requests/${request}`);
  const { location } = await browser.submit(page, "/requests", { action: "go-on" });
  expect(new URL(location).searchParams.get("directory_page")).toBe(
    `${server.config.issuer}/console/directory/reports`,
  );
});
