import { closeAppReport, listAppReports } from "@grantway/api";
import { reportReasons } from "@grantway/platform";
import { longestNote } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { app, givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { inStore } from "../../testing/apps-and-events.ts";
import { authorizationQuery, openBrowser, type Seen } from "../../testing/browser.ts";
import { redirectUri } from "../../testing/composed-server.ts";
import { signedIn } from "../../testing/management.ts";

type Fields = Readonly<Record<string, string>> & { readonly note: string };

const evil = `<script>alert("1")</script>`;

/** Ann, who may install the app, at the page that asks her, and somebody who reviews apps. */
async function given() {
  const world = await givenAppToInstall();
  const { server } = world;
  const platform = await signedIn(server, "admin");
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", "ann");
  const { location: consent } = await browser.get(
    `/authorize?${authorizationQuery({ scope: "read write", organisation })}`,
  );
  const asked = await browser.get(consent);
  const link = /href="(\/report\?request[^"]+)"/.exec(asked.body)?.[1] ?? "";
  const place = link.replaceAll("&#61;", "=");
  const form = () => browser.get(place);
  const send = async (fields: Readonly<Record<string, string>>, from?: Seen) =>
    browser.submit(from ?? (await form()), "/report", fields);
  const kept = async () => (await platform.call(listAppReports, { query: {} })).items;
  return { ...world, platform, browser, consent, asked, place, form, send, kept };
}

describe("the page that reports an app", () => {
  it("is reached from the page that installs it, and tells which app it is and who publishes it", async () => {
    const { asked, form } = await given();
    expect(asked.body).toContain("Report this app</a>");
    const page = await form();
    expect(page.status).toBe(200);
    for (const said of [
      "Report Reports",
      "Published by Acme",
      "It pretends to be somebody else",
      "1,000 characters at most",
    ])
      expect(page.body).toContain(said);
    expect(page.body).not.toContain("maxlength");
  });

  it("sends a report, and leads back to the request, which is answered as if nothing had been", async () => {
    const { browser, consent, place, send, kept } = await given();
    const sent = await send({ reason: "harmful", note: `a\r\n${evil}` });
    expect([sent.status, sent.location]).toEqual([303, place]);
    expect(await kept()).toMatchObject([
      { app, personName: "ann", reason: "harmful", note: `a\n${evil}`, status: "open" },
    ]);
    const thanks = await browser.get(place);
    expect(thanks.body).toContain("You reported Reports");
    expect(thanks.body).not.toContain("alert");
    expect(thanks.body.replaceAll("&#61;", "=")).toContain(`href="${consent}"`);

    const again = await browser.get(consent);
    const allowed = await browser.submit(again, "/consent", { decision: "allow", place: organisation });
    const answer = new URL(allowed.location);
    expect([answer.href.startsWith(redirectUri), answer.searchParams.get("state")]).toEqual([true, "s1"]);
    expect(answer.searchParams.get("code")).toMatch(/^gwac_/);
  });

  it.each<[string, Fields, string]>([
    ["no reason", { note: "Hm." }, "Choose what is wrong with the app. Nothing was sent."],
    [
      "a strange reason",
      { reason: "boring", note: "Hm." },
      "Choose what is wrong with the app. Nothing was sent.",
    ],
    [
      "other without words",
      { reason: "other", note: " " },
      "Say in a few words what is wrong with the app. Nothing was sent.",
    ],
    [
      "too many words",
      { reason: "harmful", note: `${evil}\n${"x".repeat(longestNote)}` },
      "Your words have more than 1,000 characters. Nothing was sent.",
    ],
    [
      "hidden characters",
      { reason: "harmful", note: "a\u202Eb" },
      "a character that nobody can read. Nothing was sent.",
    ],
  ])("refuses %s with the page again and all that was filled in", async (_, fields, said) => {
    const { send, kept } = await given();
    const again = await send(fields);
    expect(again.status).toBe(400);
    expect(again.body).toContain(said);
    expect(again.body).toContain(
      `>\n${fields.note.replaceAll("<", "&#60;").replaceAll(">", "&#62;").replaceAll('"', "&#34;")}</textarea>`,
    );
    expect(again.body).not.toContain("<script>alert");
    const chosen = /value="([^"]+)"\s+required\s+checked/.exec(again.body)?.[1];
    expect(chosen).toBe(reportReasons.find((reason) => reason === fields["reason"]));
    expect(await kept()).toEqual([]);
    // Made right there, it goes from the same page.
    expect((await send({ reason: "other", note: "It asks for my password." }, again)).status).toBe(303);
    expect(await kept()).toMatchObject([{ reason: "other", note: "It asks for my password." }]);
  });

  it("takes a form that is sent twice for one, and says so when the second says something else", async () => {
    const { form, send, kept } = await given();
    const page = await form();
    const fields = { reason: "harmful", note: "It asks for my password." };
    expect((await send(fields, page)).status).toBe(303);
    expect((await send(fields, page)).status).toBe(303);
    const other = await send({ reason: "impersonation" }, page);
    expect(other.status).toBe(409);
    expect(other.body).toContain("what you wrote now was not sent");
    expect(await kept()).toMatchObject([fields]);
  });

  it("can be sent again when the first was closed", async () => {
    const { platform, form, send, kept } = await given();
    await send({ reason: "harmful" });
    const [first] = await kept();
    await platform.call(closeAppReport, {
      params: { report: first?.id ?? "" },
      body: { outcome: "unclear" },
    });
    expect((await form()).body).toContain("What is wrong with it?");
    expect((await send({ reason: "harmful" })).status).toBe(303);
    expect(await kept()).toHaveLength(2);
  });

  it("takes ten of a person in a day, and says from when there can be another", async () => {
    const { server, send, kept } = await given();
    const ann = (await server.storage.identity.userDirectory.find("ann"))?.id ?? "";
    const earlier = Array.from(
      { length: 10 },
      (_, number) => `INSERT INTO app_reports (id, app_id, user_id, reason, note, status, created_at)
        VALUES ('r${number}', '${app}', '${ann}', 'harmful', '', 'closed', ${Date.now()})`,
    );
    inStore(server.config.database, ...earlier);
    const refused = await send({ reason: "other", note: "Mine." });
    expect([refused.status, Number(refused.headers["retry-after"]) > 23 * 60 * 60]).toEqual([429, true]);
    expect(refused.body).toContain("You have sent 10 reports within a day");
    expect(refused.body).toContain("\nMine.</textarea>");
    expect(await kept()).toHaveLength(10);
  });

  it("is sent by no form but that of the page itself", async () => {
    const { browser, form, kept, send } = await given();
    const forged = await send({ reason: "harmful", csrf: "made up" });
    expect(forged.status).toBe(403);
    const elsewhere = await browser.submit(
      await form(),
      "/report",
      { reason: "harmful" },
      {
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      },
    );
    expect(elsewhere.status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it("is for people who are signed in, and the request they came with is not lost", async () => {
    const { server, place, form, kept } = await given();
    const stranger = openBrowser(server);
    const request = place.slice("/report".length);
    expect(await stranger.get(place)).toMatchObject({ status: 303, location: `/sign-in${request}` });
    const posted = await stranger.submit(await form(), "/report", { reason: "harmful" });
    expect([posted.status, posted.location]).toEqual([303, `/sign-in${request}`]);
    expect(await kept()).toEqual([]);
  });

  it("is not there for what is no app, or no request: the request goes on by itself", async () => {
    const { browser, server, place, form, send } = await given();
    const page = await form();
    inStore(
      server.config.database,
      `UPDATE clients SET app_id = NULL, environment = NULL WHERE id = 'harbor'`,
    );
    const authorize = place.replace("/report", "/authorize");
    expect(await browser.get(place)).toMatchObject({ status: 303, location: authorize });
    expect(await send({ reason: "harmful" }, page)).toMatchObject({ status: 303, location: authorize });
    expect((await browser.get("/report?request=gwrq_nothing")).status).toBe(400);
    expect((await browser.get("/report")).status).toBe(400);
  });
});
