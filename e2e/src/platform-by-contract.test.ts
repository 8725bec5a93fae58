import { createHash, randomBytes } from "node:crypto";
import {
  acceptInvitation,
  approveAppVersion,
  approveInstallRequest,
  createApi,
  createApp,
  createAppClient,
  createInvitation,
  createOrganisation,
  createWebhookEndpoint,
  editAppVersion,
  launchInstallation,
  listEvents,
  listInstallRequests,
  listReviews,
  narrowInstallation,
  releaseAppVersion,
  showApp,
  showOwnInstallation,
  submitAppVersion,
  uninstall,
  updateApp,
} from "@grantway/api";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startReceiver } from "./app-receiver.ts";
import { type PersonByContract, personByContract } from "./person-by-contract.ts";

/*
 * The whole life of an app without a console: what people do in forms on the way of an authorization they do in forms, and
 * everything else is asked of the management API by its contract. The app is a real one: it is told of events over HTTP, verifies
 * them with a library of others, and gets its tokens at the token endpoint.
 */

const password = "a long enough password";
const callback = "https://reports.example/callback";
const audience = "https://notes.example";
const launchGrant = "urn:grantway:params:oauth:grant-type:launch";

let provider: RunningProvider;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let dev: PersonByContract;
let root: PersonByContract;
let boss: PersonByContract;
let max: PersonByContract;
let inspector: string;

beforeAll(async () => {
  // Endpoints on this machine are let through, as for a developer of the platform.
  [provider, receiver] = await Promise.all([
    startProvider({ GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" }),
    startReceiver(),
  ]);
  await provider.administer(["apis", "create", audience, "--name", "Notes"]);
  for (const [key, access] of [
    ["notes:read", "see"],
    ["notes:write", "change"],
  ] as const) {
    const said = ["--api", audience, "--title", key, "--access", access];
    await provider.administer(["scopes", "create", key, ...said]);
  }
  for (const name of ["dev", "boss", "max"]) {
    const account = [
      "--email",
      `${name}@example.org`,
      "--name",
      name,
      "--email-verified",
      "--role",
      "developer",
    ];
    await provider.administer(["users", "create", name, ...account, "--password-stdin"], `${password}\n`);
  }
  const asApi = ["--client-id", "notes", "--grant-type", "client_credentials", "--introspects", audience];
  const made = await provider.administer(["clients", "create", "--name", "Notes", ...asApi]);
  inspector = basic("notes", (made as { readonly client_secret: string }).client_secret);
  const { issuer } = provider;
  dev = await personByContract(issuer, "dev", password);
  boss = await personByContract(issuer, "boss", password);
  max = await personByContract(issuer, "max", password);
  root = await personByContract(issuer, "root", "correct horse battery staple");
}, 300_000);
afterAll(async () => {
  receiver.close();
  await provider.remove();
});

const basic = (id: string, secret: string) => `Basic ${btoa(`${id}:${secret}`)}`;

async function post(path: string, authorization: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${provider.issuer}${path}`, {
    method: "POST",
    headers: { authorization },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
}

/** What stands of a token now, as the API that it is for is told. */
const introspected = async (token: string) => (await post("/introspect", inspector, { token })).body;

describe("a platform without its console", () => {
  let app: string;
  let client: string;
  let credentials: string;
  let installation: string;
  const tokens: string[] = [];

  /** A token with which the app acts as itself. */
  async function ownToken(): Promise<string> {
    const answer = await post("/token", credentials, { grant_type: "client_credentials", installation });
    expect(answer).toMatchObject({ status: 200 });
    const token = String(answer.body["access_token"]);
    tokens.push(token);
    return token;
  }

  it("has a developer make an app, say what it asks for, and hand it in", async () => {
    await dev.api.call(createOrganisation, { body: { name: "Harbour Works", slug: "harbour" } });
    const made = await dev.api.call(createApp, {
      params: { organisation: "harbour" },
      body: { template: "agent", name: "Weekly Reports" },
    });
    app = made.app.id;
    const params = { app, version: 1 };
    const edited = await dev.api.call(editAppVersion, {
      params,
      revision: made.version.revision,
      body: {
        manifest: {
          name: "Weekly Reports",
          summary: "Reports of the week.",
          description: "Reads notes, and writes reports.",
          category: "data",
          homepage: "https://reports.example/",
          privacyPolicy: "https://reports.example/privacy",
          support: "https://reports.example/help",
          scopes: [
            { scope: "notes:read", purpose: "To find what happened." },
            { scope: "notes:write", purpose: "To write the report." },
          ],
          actsAs: ["app", "person"],
          installsFor: ["organisation"],
          redirectHosts: ["reports.example"],
          embed: { url: "https://reports.example/frame" },
        },
      },
    });
    const live = await dev.api.call(createAppClient, {
      params: { app },
      body: {
        environment: "live",
        name: "Live",
        redirectUris: [callback],
        grantTypes: ["authorization_code", "client_credentials", launchGrant],
        scopes: ["openid", "notes:read", "notes:write"],
      },
    });
    client = live.id;
    credentials = basic(client, live.secret ?? "");
    const endpoint = await dev.api.call(createWebhookEndpoint, {
      params: { app },
      body: { url: `${receiver.origin}/hooks`, environment: "live" },
    });
    receiver.trust(endpoint.secret);
    const submitted = await dev.api.call(submitAppVersion, {
      params,
      revision: edited.revision,
      body: { review: true },
    });
    expect(submitted.status).toBe("submitted");
  });

  it("has an administrator of the platform approve it, and its developer release it to everybody", async () => {
    const { items } = await root.api.call(listReviews, { query: {} });
    const [review] = items;
    const params = { app, version: 1 };
    const approved = await root.api.call(approveAppVersion, {
      params,
      revision: review?.version.revision ?? 0,
      body: { reason: "Does what it says." },
    });
    await dev.api.call(releaseAppVersion, { params, revision: approved.version.revision });
    const { revision } = await dev.api.call(showApp, { params: { app } });
    const body = { visibility: "public" } as const;
    const shown = await dev.api.call(updateApp, { params: { app }, revision, body });
    expect(shown).toMatchObject({ status: "active", visibility: "public", released: 1 });
  });

  it("has a member of another organisation ask for it, in forms, and its administrator approve", async () => {
    const northwind = await boss.api.call(createOrganisation, {
      body: { name: "Northwind", slug: "northwind" },
    });
    const { link } = await boss.api.call(createInvitation, {
      params: { organisation: northwind.id },
      body: { role: "member" },
    });
    await max.api.call(acceptInvitation, { body: { token: link.slice(link.lastIndexOf("/") + 1) } });
    const verifier = randomBytes(32).toString("base64url");
    const asked = new URLSearchParams({
      client_id: client,
      redirect_uri: callback,
      response_type: "code",
      scope: "openid notes:read notes:write",
      state: "s-1",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const consent = await max.open(`${provider.issuer}/authorize?${asked.toString()}`);
    expect(consent.text).toContain("Ask administrators");
    const waiting = await max.submit(
      consent,
      { place: northwind.id, note: "For Mondays." },
      { name: "decision", value: "allow" },
    );
    expect(waiting.text).toContain("Your request for Weekly Reports");

    const inbox = await boss.api.call(listInstallRequests, {
      query: { organisation: northwind.id, status: "open" },
    });
    expect(inbox.items).toMatchObject([{ personName: "max", note: "For Mondays." }]);
    const [request] = inbox.items;
    const approved = await boss.api.call(approveInstallRequest, {
      params: { request: request?.id ?? "" },
      body: {},
    });
    ({ installation } = approved);
  });

  it("tells the app of it, signed, with who asked and who approved, and the app looks where it is", async () => {
    await expect.poll(() => receiver.told.map(({ type }) => type)).toContain("installation.created");
    const created = receiver.told.find(({ type }) => type === "installation.created");
    expect(created?.data).toMatchObject({
      installation,
      app,
      organisation: { slug: "northwind" },
      installedBy: max.id,
      approvedBy: boss.id,
      granted: ["notes:read", "notes:write"],
    });
    const own = asApp(await ownToken());
    expect(await own.call(showOwnInstallation, {})).toMatchObject({
      id: installation,
      organisation: { slug: "northwind" },
      status: "active",
      granted: ["notes:read", "notes:write"],
    });
    const { items } = await own.call(listEvents, { query: {} });
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, at) => at + 1));
    expect(items[0]).toEqual({ ...created, seq: 1 });
  });

  it("opens it for the member, and the app redeems the launch, once", async () => {
    const launched = async () => {
      const { app: shown, launch } = await max.api.call(launchInstallation, {
        params: { installation },
        body: { locale: "en", theme: "light" },
      });
      expect(shown).toMatchObject({ id: app, publisher: "Harbour Works" });
      return launch?.token ?? "";
    };
    const redeem = async (launch: string) => {
      const answer = await post("/token", credentials, { grant_type: launchGrant, launch_token: launch });
      return answer.status === 200 ? String(answer.body["access_token"]) : answer.body["error"];
    };
    const first = await launched();
    const stolen = String(await redeem(first));
    expect(await introspected(stolen)).toMatchObject({ active: true, sub: max.id });
    // Who redeems it again has it from somewhere else: what came of it ends.
    expect(await redeem(first)).toBe("invalid_grant");
    expect(await introspected(stolen)).toEqual({ active: false });
    const token = String(await redeem(await launched()));
    tokens.push(token);
    expect(await introspected(token)).toMatchObject({ active: true, sub: max.id });
  });

  it("removes one right, which the next token lacks, and the tokens that are out there", async () => {
    const before = await ownToken();
    expect(await introspected(before)).toMatchObject({ active: true, scope: "notes:read notes:write" });
    await boss.api.call(narrowInstallation, { params: { installation, scope: "notes:write" } });
    expect(await introspected(before)).toMatchObject({ active: true, scope: "notes:read" });
    expect(await introspected(await ownToken())).toMatchObject({ active: true, scope: "notes:read" });
  });

  it("uninstalls it: its tokens die at once, and it is told", async () => {
    await boss.api.call(uninstall, { params: { installation } });
    expect(tokens).toHaveLength(4);
    for (const token of tokens) expect(await introspected(token)).toEqual({ active: false });
    const refused = await post("/token", credentials, { grant_type: "client_credentials", installation });
    expect(refused).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    await expect.poll(() => receiver.told.at(-1)?.type).toBe("installation.uninstalled");
    const seqs = receiver.told
      .filter(({ id }) => id.startsWith(`evt_${installation}_`))
      .map(({ id }) => Number(id.slice(id.lastIndexOf("_") + 1)));
    // Promise 6: there is no gap.
    expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  });

  function asApp(token: string) {
    return createApi({
      base: `${provider.issuer}/api/v1`,
      headers: () => ({ authorization: `Bearer ${token}` }),
    });
  }
});
