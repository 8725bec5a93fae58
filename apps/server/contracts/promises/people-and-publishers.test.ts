import { randomUUID } from "node:crypto";
import {
  addAppClientSecret,
  blockApp,
  compareAppVersion,
  createApp,
  createWebhookEndpoint,
  draftAppVersion,
  editAppVersion,
  listAppClients,
  listDirectory,
  listWebhookEndpoints,
  removeMember,
  resumeApp,
  resumeInstallation,
  showInstallation,
  submitAppVersion,
  suspendApp,
  suspendInstallation,
  unblockApp,
  updateApp,
} from "@grantway/api";
import { expect, it } from "vitest";
import { onEachDatabase } from "./on-each-database.ts";
import { manifest } from "./platform.ts";

onEachDatabase("what the platform promises of people and publishers", (platform) => {
  it("promise 14: who leaves an organisation loses what they allowed there; the app's own grants live on", async () => {
    const { introspect, refresh, live, begin } = platform();
    const { member, id, own } = await platform().installed();
    const theirs = await platform().tokensFor(member, live, id);
    await member.api.call(removeMember, { params: { organisation: id, person: member.id } });
    expect(await introspect(theirs.access_token)).toEqual({ active: false });
    expect((await refresh(live, theirs.refresh_token)).body["error"]).toBe("invalid_grant");
    expect(await introspect(own)).toMatchObject({ active: true });
    const again = await begin(member, live, { organisation: id });
    expect((await member.browser.get(again.location)).body).not.toContain(id);
  });

  it("promise 15: the platform's suspension beats the publisher's, that the organisation's", async () => {
    const { admin, developer, app, introspect } = platform();
    const { owner, installation, tokens } = await platform().installed();
    const params = { app };
    const state = async () => {
      const { status, suspendedBy } = await owner.api.call(showInstallation, { params: { installation } });
      return [status, suspendedBy, (await introspect(tokens.access_token))["active"]];
    };
    await owner.api.call(suspendInstallation, { params: { installation }, body: { as: "place" } });
    expect(await state()).toEqual(["suspended", "organisation", false]);
    await developer.api.call(suspendApp, { params, body: { reason: "A leak." } });
    await admin.api.call(blockApp, { params, body: { reason: "A leak." } });
    await owner.api.call(resumeInstallation, { params: { installation }, query: { as: "place" } });
    expect((await state())[2]).toBe(false);
    await developer.api.call(resumeApp, { params });
    expect((await state())[2]).toBe(false);
    await admin.api.call(unblockApp, { params });
    expect(await state()).toEqual(["active", undefined, true]);
  });

  it("promise 17: a public listing needs an approved version; frame, redirect hosts and scopes reopen the review, copy does not", async () => {
    const { developer, publisher, app, stranger } = platform();
    const created = await developer.api.call(createApp, {
      params: { organisation: publisher },
      body: { template: "server", name: "Reports of another kind" },
      idempotencyKey: randomUUID(),
    });
    const outsider = await stranger();
    const early = developer.api.call(updateApp, {
      params: { app: created.app.id },
      revision: created.app.revision,
      body: { visibility: "public" },
    });
    // Who wants it public before it was reviewed wants it for later.
    expect((await early).released).toBeUndefined();
    expect((await outsider.api.raw("GET", `/directory/${created.app.slug}`)).status).toBe(404);
    const { items } = await outsider.api.call(listDirectory, { query: {} });
    expect(items.map(({ slug }) => slug)).not.toContain(created.app.slug);

    const draft = await developer.api.call(draftAppVersion, { params: { app } });
    let { revision } = draft;
    const params = { app, version: draft.number };
    const reopens = async (changes: object) => {
      const edited = await developer.api.call(editAppVersion, {
        params,
        revision,
        body: { manifest: { ...manifest, ...changes } },
      });
      ({ revision } = edited);
      return (await developer.api.call(compareAppVersion, { params, query: {} })).reopensReview;
    };
    expect(await reopens({ embed: { url: "https://frames.example/" } })).toBe(true);
    expect(await reopens({ redirectHosts: ["reports.example", "other.example"] })).toBe(true);
    expect(await reopens({ scopes: manifest.scopes.slice(0, 1) })).toBe(true);
    expect(await reopens({ summary: "Reports, out of notes.", description: "Told otherwise." })).toBe(false);
    const submitted = await developer.api.call(submitAppVersion, { params, revision, body: {} });
    expect([submitted.status, submitted.approval]).toEqual(["approved", "copy-only"]);
  });

  it("promise 18: secrets are shown once and stored as keyed hashes; private keys of webhooks are sealed", async () => {
    const { developer, app, live, place } = platform();
    const added = await developer.api.call(addAppClientSecret, {
      params: { app, client: live.id },
      body: { overlap: 60 },
      idempotencyKey: randomUUID(),
    });
    const endpoint = await developer.api.call(createWebhookEndpoint, {
      params: { app },
      body: { url: "https://hooks.example/", environment: "live" },
      idempotencyKey: randomUUID(),
    });
    const secrets = [added.secret, endpoint.secret];
    for (const secret of secrets) expect(secret.length).toBeGreaterThan(20);
    const shown = JSON.stringify([
      await developer.api.call(listAppClients, { params: { app } }),
      await developer.api.call(listWebhookEndpoints, { params: { app } }),
    ]);
    const stored = JSON.stringify([
      await place.run("SELECT * FROM client_secrets"),
      await place.run("SELECT * FROM webhook_endpoints"),
      await place.run("SELECT * FROM audit_events"),
      await place.run("SELECT * FROM kept_answers"),
    ]);
    for (const secret of secrets) {
      const key = secret.replace(/^\w+_/, "");
      expect([shown.includes(key), stored.includes(key)]).toEqual([false, false]);
    }
  });

  it("promise 21: the last use is known of family, secret, scope and installation", async () => {
    const { developer, app, live, keepUses } = platform();
    const { owner, installation, tokens } = await platform().installed();
    // The API asks for a request that needs this one scope.
    await platform().introspect(tokens.access_token, { scope: "read" });
    await keepUses();
    const { items } = await developer.api.call(listAppClients, { params: { app } });
    const used = items.find(({ id }) => id === live.id);
    expect(used?.lastUsedAt).toBeDefined();
    expect(used?.secrets.some(({ lastUsedAt }) => lastUsedAt !== undefined)).toBe(true);
    const shown = await owner.api.call(showInstallation, { params: { installation } });
    expect(shown.lastUsedAt).toBeDefined();
    const rights = shown.rights.filter(({ lastUsedAt }) => lastUsedAt !== undefined);
    expect(rights.map(({ scope }) => scope)).toEqual(["read"]);
  });
});
