import { approveInstallRequest, cancelInstallRequest, denyInstallRequest } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { askFor, givenAppToInstall } from "../../testing/app-to-install.ts";
import { openBrowser } from "../../testing/browser.ts";
import { pkce, redirectUri } from "../../testing/composed-server.ts";

/** Max has asked for the app, by an authorization request of it, and is signed in. */
async function given() {
  const world = await givenAppToInstall();
  const id = await askFor(world.server, world.max, {
    client_id: "harbor",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "read write",
    state: "s-1",
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    organisation: "org-1",
  });
  const browser = openBrowser(world.server);
  await browser.signIn("/sign-in", "max");
  const place = `/requests/${id}`;
  const page = () => browser.get(place);
  const act = async (action: string) => browser.submit(await page(), "/requests", { action });
  return { ...world, id, params: { request: id }, browser, page, act };
}

describe("who has asked their administrators", () => {
  it("is told that nothing was shared, until when it waits, and can take it back", async () => {
    const { page, act } = await given();
    const waiting = await page();
    expect(waiting.status).toBe(200);
    for (const said of ["Your request for Reports", "waits for an answer until", "Nothing was shared"])
      expect(waiting.body).toContain(said);
    expect((await act("cancel")).status).toBe(303);
    expect((await page()).body).toContain("The request was taken back.");
  });

  it("reminds once a day at the most", async () => {
    const { page, act } = await given();
    expect((await page()).body).toContain("once a day");
    expect((await act("remind")).status).toBe(303);
  });

  it("goes on to the app when they said yes, with the state it came with (promise 12)", async () => {
    const { admin, params, page, act } = await given();
    await admin.call(approveInstallRequest, { params, body: {} });
    expect((await page()).body).toContain("Go on to Reports");
    const { status, location } = await act("go-on");
    expect([status, location.startsWith(redirectUri)]).toEqual([303, true]);
    const answer = new URL(location).searchParams;
    expect(answer.get("state")).toBe("s-1");
    expect(answer.get("code")).toMatch(/^gwac_/);
  });

  it("learns why they said no, and so does the app, with its state (promise 12)", async () => {
    const { admin, params, page, act } = await given();
    await admin.call(denyInstallRequest, { params, body: { reason: "Not <b>now</b>." } });
    expect((await page()).body).toContain("Not &#60;b&#62;now");
    // What is over goes back as a no, whatever is asked for.
    const answer = new URL((await act("go-on")).location).searchParams;
    expect([answer.get("error"), answer.get("state")]).toEqual(["access_denied", "s-1"]);
  });

  it("is the only one who sees it, and has to be signed in", async () => {
    const { server, id, browser, member, params } = await given();
    await member.call(cancelInstallRequest, { params });
    const other = openBrowser(server);
    expect(await other.get(`/requests/${id}`)).toMatchObject({ status: 303, location: "/sign-in" });
    await other.signIn("/sign-in", "ann");
    expect((await other.get(`/requests/${id}`)).status).toBe(404);
    expect((await browser.get("/requests/some-request")).status).toBe(404);
  });

  it("is acted for by no form but that of the page itself", async () => {
    const { browser, page, id } = await given();
    const forged = await browser.submit(await page(), "/requests", { id, action: "cancel", csrf: "made up" });
    expect(forged.status).toBe(403);
    expect((await page()).body).toContain("waits for an answer");
  });
});
