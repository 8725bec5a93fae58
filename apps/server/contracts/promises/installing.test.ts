import {
  approveInstallRequest,
  createRole,
  denyInstallRequest,
  launchInstallation,
  listAudit,
  listEvents,
  listInstallations,
  listReceipts,
  narrowInstallation,
  resumeInstallation,
  showAppVersion,
  showInstallation,
  suspendInstallation,
  uninstall,
} from "@grantway/api";
import { expect, it } from "vitest";
import { refused } from "../../src/testing/management.ts";
import { onEachDatabase } from "./on-each-database.ts";
import type { Person } from "./flows.ts";
import { manifest, type Platform } from "./platform.ts";

/** The words of a list of scopes. */
const words = (scope: unknown) =>
  String(scope)
    .split(" ")
    .filter((one) => one !== "offline_access");

/** What the app is told of an installation, with a token that still lives. */
async function told({ withToken }: Platform, accessToken: string, after = 0) {
  const { items } = await withToken(accessToken).call(listEvents, { query: { after } });
  return items;
}

const typesOf = (events: Awaited<ReturnType<typeof told>>) => events.map(({ type }) => type);

onEachDatabase("what the platform promises of installations", (platform) => {
  it("promise 1: effective scopes are an intersection, computed again at refresh, exchange and introspection", async () => {
    const { codeAt, exchange, refresh, introspect, live, ownToken } = platform();
    const { owner, id, tokens, installation, own } = await platform().installed();
    expect(words((await introspect(tokens.access_token))["scope"])).toEqual(["read", "write"]);
    const code = await codeAt(owner, live, id);
    await owner.api.call(narrowInstallation, { params: { installation, scope: "write" } });
    expect(words((await introspect(tokens.access_token))["scope"])).toEqual(["read"]);
    expect(words((await introspect(own))["scope"])).toEqual(["read"]);
    expect(words((await exchange(live, code)).body["scope"])).toEqual(["read"]);
    expect(words((await refresh(live, tokens.refresh_token)).body["scope"])).toEqual(["read"]);
    expect(words((await ownToken(live, installation)).body["scope"])).toEqual(["read"]);
  });

  it("promise 2: nobody grants a right they do not hold, unless their role may give any", async () => {
    const { organisation, joins, begin, answer, exchange, live } = platform();
    const { id, owner } = await organisation();
    const roleOf = async (name: string, more: readonly string[]) => {
      const permissions = ["installations:read", "installations:write", ...more];
      const body = { name, permissions, scopes: ["read"] };
      return (await owner.api.call(createRole, { params: { organisation: id }, body })).id;
    };
    const yes = async (person: Person) => {
      const begun = await begin(person, live, { organisation: id });
      const done = await answer(person, begun, { place: id, "optional:write": "on" });
      return new URL(done.location, "https://none.example").searchParams.get("code") ?? "";
    };
    const reader = await joins(id, owner, await roleOf("Reader", []));
    // Whatever is sent with the form, the page did not offer it.
    expect(words((await exchange(live, await yes(reader))).body["scope"])).toEqual(["read"]);
    const [made] = (await owner.api.call(listInstallations, { query: { organisation: id } })).items;
    expect(made?.rights.filter(({ state }) => state === "granted").map(({ scope }) => scope)).toEqual([
      "read",
    ]);

    const giver = await joins(id, owner, await roleOf("Giver", ["grant-any:write"]));
    await yes(giver);
    const after = await owner.api.call(showInstallation, { params: { installation: made?.id ?? "" } });
    expect(
      after.rights
        .filter(({ state }) => state === "granted")
        .map(({ scope }) => scope)
        .toSorted(),
    ).toEqual(["read", "write"]);
  });

  it("promise 3: no active installation, no code, token, refresh, exchange or launch", async () => {
    const { codeAt, exchange, refresh, begin, ownToken, introspect, live } = platform();
    const { owner, id, tokens, installation } = await platform().installed();
    const code = await codeAt(owner, live, id);
    await owner.api.call(suspendInstallation, { params: { installation }, body: { as: "place" } });
    expect((await exchange(live, code)).body["error"]).toBe("invalid_grant");
    expect((await refresh(live, tokens.refresh_token)).body["error"]).toBe("invalid_grant");
    expect((await ownToken(live, installation)).status).toBe(400);
    expect(await introspect(tokens.access_token)).toEqual({ active: false });
    expect((await begin(owner, live, { organisation: id })).location).not.toContain("code=");
    const opening = await owner.api.call(launchInstallation, {
      params: { installation },
      body: { locale: "en", theme: "light" },
    });
    expect([opening.refused, opening.launch]).toEqual(["suspended", undefined]);
  });

  it("promise 4: state, audit record and event are there together", async () => {
    const { admin } = platform();
    const { owner, installation, own } = await platform().installed();
    expect(typesOf(await told(platform(), own))).toEqual(["installation.created", "grant.created"]);
    await owner.api.call(narrowInstallation, { params: { installation, scope: "write" } });
    const events = await told(platform(), own);
    const { items } = await admin.api.call(listAudit, { query: { target: `installation:${installation}` } });
    expect(typesOf(events)).toEqual(["installation.created", "grant.created", "installation.scopes_changed"]);
    expect(items.map(({ action }) => action)).toEqual(["installation.narrowed", "installation.created"]);
  });

  it("promise 5: uninstalling ends families, access tokens and launches together; only its own event still goes out", async () => {
    const { introspect, refresh, live, place } = platform();
    const { owner, member, id, tokens, installation, own } = await platform().installed();
    const others = await platform().tokensFor(member, live, id);
    await owner.api.call(uninstall, { params: { installation } });
    for (const token of [tokens.access_token, others.access_token, own]) {
      expect(await introspect(token)).toEqual({ active: false });
    }
    for (const token of [tokens.refresh_token, others.refresh_token]) {
      expect((await refresh(live, token)).body["error"]).toBe("invalid_grant");
    }
    const opened = await owner.api.call(launchInstallation, {
      params: { installation },
      body: { locale: "en", theme: "light" },
    });
    expect(opened.refused).toBe("uninstalled");
    const rows = await place.run(
      `SELECT type FROM events WHERE stream = 'installation:${installation}' ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows.map(({ type }) => type)).toEqual(["installation.uninstalled"]);
  });

  it("promise 6: events of an installation are numbered without a gap, and can be asked for behind each", async () => {
    const { owner, member, id, installation, own } = await platform().installed();
    await platform().tokensFor(member, platform().live, id);
    for (const act of [suspendInstallation, resumeInstallation] as const) {
      if (act === suspendInstallation)
        await owner.api.call(act, { params: { installation }, body: { as: "place" } });
      else await owner.api.call(resumeInstallation, { params: { installation }, query: { as: "place" } });
    }
    await owner.api.call(narrowInstallation, { params: { installation, scope: "write" } });
    const all = await told(platform(), own);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    expect(all.map(({ id: one }) => one)).toEqual(all.map(({ seq }) => `evt_${installation}_${seq}`));
    expect(await told(platform(), own, 2)).toEqual(all.slice(2));
  });

  it("promise 7: narrowing is immediate; widening waits for a fresh yes, and the page shows only the difference", async () => {
    const { introspect, begin, answer, exchange, live, release, widenClient } = platform();
    const { owner, id, tokens, installation } = await platform().installed();
    await release({
      scopes: [...manifest.scopes, { scope: "salaries", purpose: "To report what is paid.", optional: true }],
    });
    await widenClient(["openid", "offline_access", "read", "write", "salaries"]);
    expect(words((await introspect(tokens.access_token))["scope"])).toEqual(["read", "write"]);
    const { rights } = await owner.api.call(showInstallation, { params: { installation } });
    expect(rights.find(({ scope }) => scope === "salaries")?.state).toBe("pending");
    const begun = await begin(owner, live, { organisation: id, scope: "read write salaries" });
    const page = await owner.browser.get(begun.location);
    const kept = page.body.indexOf("<details");
    const isAsked = (title: string) => page.body.slice(0, kept).includes(title);
    expect(["To salaries", "To read", "To write"].map(isAsked)).toEqual([true, false, false]);
    const done = await answer(owner, begun, { place: id, "optional:salaries": "on" });
    const code = new URL(done.location).searchParams.get("code") ?? "";
    expect(words((await exchange(live, code)).body["scope"])).toEqual(["read", "write", "salaries"]);
    await owner.api.call(narrowInstallation, { params: { installation, scope: "write" } });
    expect(words((await introspect(tokens.access_token))["scope"])).toEqual(["read"]);
  });

  it("promise 8: a receipt names the exact manifest and the exact text that was shown", async () => {
    const { app, begin, answer, live, organisation, developer, hidden } = platform();
    const { id, owner } = await organisation();
    const begun = await begin(owner, live, { organisation: id });
    const { text } = hidden(await owner.browser.get(begun.location));
    await answer(owner, begun, { place: id });
    const [receipt] = (await owner.api.call(listReceipts, { query: {} })).items;
    const { items } = await owner.api.call(listInstallations, { query: { organisation: id } });
    const version = items[0]?.version ?? 0;
    const { manifestHash } = await developer.api.call(showAppVersion, { params: { app, version } });
    expect(receipt).toMatchObject({ manifestHash, textHash: text, granted: ["read"], declined: ["write"] });
  });

  it("promise 12: state survives an approval days later; requester and app both learn the outcome", async () => {
    const { begin, answer, live, organisation, ownToken } = platform();
    const { id, owner, member } = await organisation();
    const ask = async (state: string) => {
      const waiting = await answer(member, await begin(member, live, { organisation: id, state }), {
        place: id,
        note: "Please.",
      });
      expect(waiting.location).toMatch(/^\/requests\//);
      return waiting.location;
    };
    const goOn = async (location: string) =>
      new URL(
        (await member.browser.submit(await member.browser.get(location), "/requests", { action: "go-on" }))
          .location,
      ).searchParams;
    const denied = await ask("state of the first");
    const request = denied.split("/").at(-1) ?? "";
    await owner.api.call(denyInstallRequest, { params: { request }, body: { reason: "Not now." } });
    expect((await member.browser.get(denied)).body).toContain("Not now.");
    const no = await goOn(denied);
    expect([no.get("error"), no.get("state")]).toEqual(["access_denied", "state of the first"]);

    const approved = await ask("state of the second");
    const { installation } = await owner.api.call(approveInstallRequest, {
      params: { request: approved.split("/").at(-1) ?? "" },
      body: {},
    });
    const yes = await goOn(approved);
    expect([yes.has("code"), yes.get("state")]).toEqual([true, "state of the second"]);
    const own = await ownToken(live, installation);
    const events = await told(platform(), String(own.body["access_token"]));
    expect(events[0]).toMatchObject({ type: "installation.created" });
    expect(JSON.stringify(events[0]?.data)).toContain(member.id);
    expect(JSON.stringify(events[0]?.data)).toContain(owner.id);
  });

  it("promise 16: a sandbox client never touches a live organisation, nor a live client a sandbox", async () => {
    const { begin, answer, live, test, organisation, developer, tokensFor } = platform();
    const { id, owner } = await organisation();
    const begun = await begin(owner, test, { organisation: id });
    const page = await owner.browser.get(begun.location);
    const forced = await owner.browser.submit(page, "/consent", { decision: "allow", place: id });
    expect(forced.location).not.toContain("code=");
    await tokensFor(developer, test, test.sandbox);
    const other = await begin(developer, live, { organisation: test.sandbox });
    expect((await answer(developer, other, { place: test.sandbox })).location).not.toContain("code=");
  });

  it("promise 22: one may always revoke what one granted; only an administrator uninstalls for an organisation", async () => {
    const { introspect, live } = platform();
    const { owner, member, id, installation, tokens } = await platform().installed();
    const theirs = await platform().tokensFor(member, live, id);
    const denied = await refused(member.api.call(uninstall, { params: { installation } }));
    expect(denied.status).toBe(403);
    const apps = await member.browser.get("/account/apps");
    const [, grant = ""] = /account\/apps\/app\?grant=([^"&]+)/.exec(apps.body) ?? [];
    const asked = await member.browser.get(`/account/apps/remove?grant=${grant}`);
    await member.browser.submit(asked, "/account/apps/remove", {});
    expect(await introspect(theirs.access_token)).toEqual({ active: false });
    expect(await introspect(tokens.access_token)).toMatchObject({ active: true, sub: owner.id });
  });
});
