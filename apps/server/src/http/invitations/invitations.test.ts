import {
  createInvitation,
  createOrganisation,
  listInvitations,
  listMembers,
  renewInvitation,
  revokeInvitation,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { signedIn } from "../../testing/management.ts";

/** A server, an organisation, and the address of an invitation to it. */
async function given(
  invited: { readonly role?: string; readonly email?: string; readonly days?: number } = {},
) {
  const server = await givenServer();
  const dev = await signedIn(server, "developer");
  const organisation = await dev.call(createOrganisation, { body: { slug: "northwind", name: "Northwind" } });
  const params = { organisation: organisation.id };
  const made = await dev.call(createInvitation, { params, body: { role: "member", ...invited } });
  const members = async () => {
    const { items } = await dev.call(listMembers, { params, query: {} });
    return items.map(({ username, role }) => [username, role]);
  };
  return {
    server,
    dev,
    params,
    made,
    link: new URL(made.link).pathname,
    members,
    browser: openBrowser(server),
  };
}

describe("an invitation by link", () => {
  it("says who invites, to what and as what, asks to sign in first, and lets the person in", async () => {
    const { browser, link, members } = await given();
    const asked = await browser.get(link);
    expect(asked.status).toBe(200);
    for (const said of ["a-developer", "Northwind", "member", "Sign in first"])
      expect(asked.body).toContain(said);
    const [, signIn = ""] = /href="([^"]*sign-in[^"]*place[^"]*)"/.exec(asked.body) ?? [];
    const back = await browser.signIn(
      signIn.replaceAll(/&#(\d+);/g, (_, point) => String.fromCharCode(Number(point))),
    );
    expect(back.location).toContain(link);
    const form = await browser.get(link);
    const joined = await browser.submit(form, "/invitations", {});
    expect(joined.status).toBe(200);
    expect(joined.body).toContain("You are in Northwind");
    expect(await members()).toEqual([
      ["a-developer", "owner"],
      ["ada", "member"],
    ]);
    const again = await browser.get(link);
    expect([again.status, again.body.includes("Somebody has used it already")]).toEqual([410, true]);
  });

  it("spends nothing while it is looked at, and nothing without the form of its own page", async () => {
    const { browser, link, members } = await given();
    await browser.signIn();
    await browser.get(link);
    const form = await browser.get(link);
    const forged = await browser.submit(form, "/invitations", { csrf: "made up" });
    expect(forged.status).toBe(403);
    expect(await members()).toHaveLength(1);
  });

  it("that is none, or another's, says so and no more", async () => {
    const { browser, link, made, members } = await given({ email: "somebody@else.example" });
    await browser.signIn();
    const guessed = await browser.get(`/invitations/gwin_${made.id}_${"x".repeat(43)}`);
    expect([guessed.status, guessed.body.includes("Northwind")]).toEqual([404, false]);
    expect((await browser.get("/invitations/gwin_guess")).status).toBe(404);
    const refused = await browser.submit(await browser.get(link), "/invitations", {});
    expect([refused.status, refused.body.includes("another email address")]).toEqual([410, true]);
    expect(await members()).toHaveLength(1);
  });

  it("that was given a new link opens by that one alone, under the same id and with a new end", async () => {
    const { browser, dev, params, link, made, members } = await given({ days: 1 });
    await browser.signIn();
    const asked = { params: { ...params, invitation: made.id }, body: { days: 30 }, idempotencyKey: "again" };
    const renewed = await dev.call(renewInvitation, asked);
    expect([renewed.id, renewed.link === made.link]).toEqual([made.id, false]);
    expect(Date.parse(renewed.expiresAt)).toBeGreaterThan(Date.parse(made.expiresAt));
    // Who got no answer and asks again is told of the same link, not of one that ended it.
    expect(await dev.call(renewInvitation, asked)).toEqual(renewed);
    const { items } = await dev.call(listInvitations, { params, query: {} });
    expect(items).toMatchObject([{ id: made.id, expiresAt: renewed.expiresAt }]);
    const old = await browser.get(link);
    expect([old.status, old.body.includes("Northwind")]).toEqual([404, false]);
    const form = await browser.get(new URL(renewed.link).pathname);
    expect((await browser.submit(form, "/invitations", {})).status).toBe(200);
    expect(await members()).toHaveLength(2);
    await expect(dev.call(renewInvitation, { ...asked, idempotencyKey: "late" })).rejects.toMatchObject({
      type: "not-found",
    });
  });

  it("that was taken back gets no new link", async () => {
    const { dev, params, made } = await given();
    const one = { ...params, invitation: made.id };
    await dev.call(revokeInvitation, { params: one });
    await expect(dev.call(renewInvitation, { params: one, body: {} })).rejects.toMatchObject({
      type: "not-found",
    });
  });
});
