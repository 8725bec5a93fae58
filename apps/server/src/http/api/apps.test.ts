import {
  approveAppVersion,
  blockApp,
  claimDomain,
  createApp,
  createAppClient,
  createOrganisation,
  editAppVersion,
  listReviews,
  releaseAppVersion,
  showApp,
  showAppVersion,
  showPublisher,
  submitAppVersion,
  updateAppClient,
  verifyDomain,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { startDnsServer } from "../../testing/dns-server.ts";
import { type Asker, signedIn } from "../../testing/management.ts";

/** A developer with an organisation and an app, in a browser of their own. */
async function given(settings: Readonly<Record<string, string>> = {}) {
  const server = await givenServer(settings);
  const asker = await signedIn(server, "developer");
  const organisation = await asker.call(createOrganisation, { body: { name: "Acme", slug: "acme" } });
  const made = await asker.call(createApp, {
    params: { organisation: "acme" },
    body: { template: "server", name: "Acme Reports" },
  });
  return { server, asker, organisation, made, app: made.app.id };
}

const said = {
  name: "Acme Reports",
  summary: "Reports.",
  description: "Makes reports.",
  homepage: "https://acme.example/",
  privacyPolicy: "https://acme.example/privacy",
  support: "https://acme.example/support",
  redirectHosts: ["acme.example"],
};

async function edit(asker: Asker, app: string, manifest: object = said) {
  const { revision } = await asker.call(showAppVersion, { params: { app, version: 1 } });
  return asker.call(editAppVersion, {
    params: { app, version: 1 },
    revision,
    body: { manifest: { ...said, ...manifest } },
  });
}

describe("apps by the management API", () => {
  it("go from a template to the directory: made, edited, submitted, approved, released and stopped", async () => {
    const { server, asker, made, app } = await given();
    expect(made).toMatchObject({
      app: { slug: "acme-reports", status: "draft", publisher: { slug: "acme" } },
      client: { secret: expect.stringMatching(/^gwcs_/) },
      sandbox: { slug: "acme-sandbox", made: true },
    });
    const draft = await edit(asker, app);
    expect(draft).toMatchObject({ status: "draft", manifest: { summary: "Reports." }, asks: [], checks: [] });
    const submitted = await asker.call(submitAppVersion, {
      params: { app, version: 1 },
      revision: draft.revision,
      body: { review: true },
    });
    expect(submitted).toMatchObject({ status: "submitted" });

    const admin = await signedIn(server, "admin");
    const { items } = await admin.call(listReviews, { query: {} });
    expect(items).toMatchObject([
      { app: { id: app }, publisher: { slug: "acme" }, risk: "none", difference: { reopensReview: true } },
    ]);
    await admin.call(approveAppVersion, {
      params: { app, version: 1 },
      revision: submitted.revision,
      body: { reason: "Fine." },
    });
    const approved = await asker.call(showAppVersion, { params: { app, version: 1 } });
    expect(approved).toMatchObject({
      status: "approved",
      approval: "reviewed",
      decision: { reason: "Fine." },
    });
    const released = await asker.call(releaseAppVersion, {
      params: { app, version: 1 },
      revision: approved.revision,
    });
    expect(released).toMatchObject({ status: "released" });
    await admin.call(blockApp, { params: { app }, body: { reason: "Abuse." } });
    await expect(asker.call(showApp, { params: { app } })).resolves.toMatchObject({
      status: "suspended",
      suspendedBy: "platform",
      suspensionReason: "Abuse.",
      released: 1,
    });
  });

  it("have clients that are never first-party, whoever asks", async () => {
    const { asker, app } = await given();
    const redirectUris = ["https://acme.example/cb"];
    const body = { environment: "test" as const, name: "Test", redirectUris };
    for (const more of [
      { firstParty: true },
      { pkce: "optional" },
      { introspects: [] },
      { owner: "me" },
      { subjectType: "pairwise" },
    ]) {
      const answer = await asker.raw("POST", `/apps/${app}/clients`, {
        body: JSON.stringify({ ...body, ...more }),
        headers: { "content-type": "application/json" },
      });
      expect(answer.status).toBe(422);
    }
    const client = await asker.call(createAppClient, { params: { app }, body });
    const change = { params: { app, client: client.id }, revision: client.revision };
    await expect(
      asker.call(updateAppClient, { ...change, body: { scopes: ["clients:write"] } }),
    ).rejects.toMatchObject({
      type: "beyond-caller",
    });
  });

  it("have clients that ask by request objects and are told signed userinfo, by the rules of every client (ADR 84)", async () => {
    const { asker, app } = await given();
    const said = {
      requestUris: ["https://acme.example/request"],
      requestObjectAlgorithm: "none" as const,
      userinfoAlgorithm: "ES256" as const,
    };
    const body = { environment: "test" as const, name: "Test", redirectUris: ["https://acme.example/cb"] };
    const client = await asker.call(createAppClient, { params: { app }, body: { ...body, ...said } });
    expect(client).toMatchObject({ ...said, requireSignedRequests: false });
    const change = { params: { app, client: client.id }, revision: client.revision };
    const refused = asker.call(updateAppClient, {
      ...change,
      body: { requestUris: ["http://acme.example/request"], requireSignedRequests: true },
    });
    await expect(refused).rejects.toMatchObject({
      errors: [
        { pointer: "/requestUris/0", rule: "request-uri" },
        { pointer: "/requestObjectAlgorithm", rule: "signed-requests" },
      ],
    });
    const taken = { requestUris: null, requestObjectAlgorithm: null, userinfoAlgorithm: null };
    const changed = await asker.call(updateAppClient, { ...change, body: taken });
    expect(changed).toMatchObject({ requestUris: [], requireSignedRequests: false });
    for (const member of ["requestObjectAlgorithm", "userinfoAlgorithm"])
      expect(changed).not.toHaveProperty(member);
  });

  it("have live clients whose requests are read at hosts alone that the manifest names (promise 17)", async () => {
    const { asker, app } = await given();
    const version = { params: { app, version: 1 } };
    const draft = await edit(asker, app);
    const sent = await asker.call(submitAppVersion, { ...version, revision: draft.revision, body: {} });
    await asker.call(releaseAppVersion, { ...version, revision: sent.revision });
    const body = { environment: "live" as const, name: "Live", redirectUris: ["https://acme.example/cb"] };
    const elsewhere = { ...body, requestUris: ["https://elsewhere.example/request"] };
    await expect(asker.call(createAppClient, { params: { app }, body: elsewhere })).rejects.toMatchObject({
      type: "not-possible",
      detail: expect.stringContaining("elsewhere.example"),
    });
    const named = { ...body, requestUris: ["https://acme.example/request"] };
    await expect(asker.call(createAppClient, { params: { app }, body: named })).resolves.toMatchObject(named);
  });

  it("refuse a manifest of a billion laughs, and one of depth without end", async () => {
    const { asker, app } = await given();
    const put = (body: string) =>
      asker.raw("PUT", `/apps/${app}/versions/1`, {
        body,
        headers: { "content-type": "application/json", "if-match": '"1"' },
      });
    const lol = JSON.stringify({ manifest: { ...said, description: "lol".repeat(50_000) } });
    const deep = `{"manifest":${'{"embed":'.repeat(5000)}null${"}".repeat(5000)}}`;
    const wide = JSON.stringify({
      manifest: { ...said, scopes: Array.from({ length: 2000 }, () => ({ scope: "a", purpose: "b" })) },
    });
    const keys = JSON.stringify({
      manifest: { ...said, ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, 1])) },
    });
    for (const body of [lol, deep, wide, keys]) {
      const before = process.threadCpuUsage();
      const { status } = await put(body);
      expect([400, 413, 422]).toContain(status);
      // Of a processor: a machine that stands still meanwhile is no defect.
      expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
    }
  });

  it("tell a frame of our own origin, and markup, at their places", async () => {
    const { asker, app, server } = await given();
    const frame = { embed: { url: `${server.config.issuer}/frame` } };
    await expect(edit(asker, app, frame)).rejects.toMatchObject({
      errors: [{ pointer: "/manifest/embed/url" }],
    });
    await expect(edit(asker, app, { summary: "<img src=x>" })).rejects.toMatchObject({
      errors: [{ pointer: "/manifest/summary", rule: "plain-text" }],
    });
  });
});

describe("the domain of a publisher", () => {
  const verify = (asker: Asker) => asker.call(verifyDomain, { params: { organisation: "acme" } });

  async function claimed(dns: { readonly address: string }) {
    const { asker, server } = (await given({ GRANTWAY_DNS_SERVERS: dns.address })) as {
      readonly asker: Asker;
      readonly server: GivenServer;
    };
    const publisher = await asker.call(claimDomain, {
      params: { organisation: "acme" },
      body: { domain: "ACME.example." },
    });
    return { asker, server, domain: publisher.domain };
  }

  it("is verified by its TXT record, and not before", async () => {
    const dns = await startDnsServer();
    const { asker, domain } = await claimed(dns);
    expect(domain).toMatchObject({ domain: "acme.example", recordName: "_grantway.acme.example" });
    await expect(verify(asker)).rejects.toMatchObject({ type: "not-possible" });
    dns.set("_grantway.acme.example", ["grantway-domain=somebody-else"]);
    await expect(verify(asker)).rejects.toMatchObject({ type: "not-possible" });
    dns.set("_grantway.acme.example", ["v=spf1 -all", domain?.challenge ?? ""]);
    await expect(verify(asker)).resolves.toMatchObject({ domain: { verifiedAt: expect.any(String) } });
    const shown = await asker.call(showPublisher, { params: { organisation: "acme" } });
    expect(shown.domain).toMatchObject({ verifiedAt: expect.any(String) });
  });

  it("is neither proven nor lost by DNS that does not answer", async () => {
    const dns = await startDnsServer();
    dns.set("_grantway.acme.example", "failing");
    const { asker } = await claimed(dns);
    await expect(verify(asker)).rejects.toMatchObject({
      detail: expect.stringContaining("DNS did not answer"),
    });
  });

  it.each(["localhost", "127.0.0.1", "https://acme.example", "größe.example"])(
    "is not %s",
    async (domain) => {
      const { asker } = await given();
      const asked = { params: { organisation: "acme" }, body: { domain } };
      await expect(asker.call(claimDomain, asked)).rejects.toMatchObject({
        errors: [{ pointer: "/domain", rule: "domain" }],
      });
    },
  );
});
