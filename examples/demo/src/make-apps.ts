import {
  addAppClientSecret,
  approveAppVersion,
  claimDomain,
  createApp,
  createAppClient,
  createWebhookEndpoint,
  editAppVersion,
  listAppClients,
  listWebhookEndpoints,
  releaseAppVersion,
  rotateWebhookSecret,
  showApp,
  showAppVersion,
  showPublisher,
  submitAppVersion,
  updateApp,
  verifyDomain,
} from "@grantway/api";
import type { AppKeys } from "./memory.ts";
import { publisher } from "./organisations.ts";
import type { Addresses } from "./addresses.ts";
import { type SampleApp, sampleApps } from "./sample-apps.ts";
import type { SignedIn } from "./signed-in.ts";
import { ifThere } from "./unless-there.ts";

/*
 * Makes the apps, by the management API: their developer registers and submits them, the platform's administrator approves, and the
 * developer releases. Each step is taken where it was not taken yet.
 */

/** Who takes part, and where. */
export interface AppMakers {
  readonly developer: SignedIn;
  readonly administrator: SignedIn;
  readonly addresses: Addresses;
  /** Puts a record into the DNS of the publisher's domain. */
  readonly putRecord: (name: string, text: string) => Promise<void>;
}

/** Makes apps and proves the domain of their publisher; keys that are not known are made again. @throws ApiProblem */
export async function makeApps(
  makers: AppMakers,
  known: Readonly<Record<string, AppKeys>>,
): Promise<Readonly<Record<string, AppKeys>>> {
  await proveDomain(makers);
  const made: Record<string, AppKeys> = {};
  // One after the other: the first brings the sandbox of its publisher along.
  for (const app of sampleApps) made[app.slug] = await makeApp(makers, app, known[app.slug]);
  return made;
}

async function proveDomain({ developer: { api }, putRecord }: AppMakers): Promise<void> {
  const params = { organisation: publisher.slug };
  const before = await api.call(showPublisher, { params });
  if (before.domain?.verifiedAt !== undefined) return;
  const { domain } = await api.call(claimDomain, { params, body: { domain: publisher.domain } });
  if (domain === undefined) throw new Error("no domain was claimed");
  await putRecord(domain.recordName, domain.challenge);
  await api.call(verifyDomain, { params });
}

async function makeApp(makers: AppMakers, app: SampleApp, known: AppKeys | undefined): Promise<AppKeys> {
  const { slug, manifestOf } = app;
  const { api } = makers.developer;
  const { name } = manifestOf(makers.addresses);
  const { id } =
    (await ifThere(api.call(showApp, { params: { app: slug } }))) ??
    (
      await api.call(createApp, {
        params: { organisation: publisher.slug },
        body: { template: "agent", name, slug },
      })
    ).app;
  await sayWhatItIs(makers, app, id);
  const keys = await keysOf(makers, app, id, known);
  await publish(makers, app, id);
  return keys;
}

/** What it says of itself, while it is a draft. */
async function sayWhatItIs(
  { developer: { api }, addresses }: AppMakers,
  app: SampleApp,
  id: string,
): Promise<void> {
  const params = { app: id, version: 1 };
  const { status, revision } = await api.call(showAppVersion, { params });
  if (status !== "draft") return;
  await api.call(editAppVersion, { params, revision, body: { manifest: app.manifestOf(addresses) } });
}

/** Submits it, has it approved, and releases it to whom it is for. */
async function publish(makers: AppMakers, { visibility }: SampleApp, id: string): Promise<void> {
  const { api } = makers.developer;
  const params = { app: id, version: 1 };
  let version = await api.call(showAppVersion, { params });
  if (version.status === "draft") {
    const body = { review: true };
    version = await api.call(submitAppVersion, { params, revision: version.revision, body });
  }
  if (version.status === "submitted") {
    const body = { reason: "It asks for what it needs." };
    const { revision } = version;
    ({ version } = await makers.administrator.api.call(approveAppVersion, { params, revision, body }));
  }
  if (version.status === "approved") {
    await api.call(releaseAppVersion, { params, revision: version.revision });
  }
  const app = await api.call(showApp, { params: { app: id } });
  if (app.visibility === visibility) return;
  await api.call(updateApp, { params: { app: id }, revision: app.revision, body: { visibility } });
}

async function keysOf(
  makers: AppMakers,
  app: SampleApp,
  id: string,
  known: AppKeys | undefined,
): Promise<AppKeys> {
  if (known !== undefined) return known;
  return { ...(await clientOf(makers, app, id)), webhookSecret: await endpointOf(makers, app, id) };
}

/** Its live client, with a secret that nobody else has. */
async function clientOf({ developer: { api }, addresses }: AppMakers, app: SampleApp, id: string) {
  const params = { app: id };
  const { name, scopes } = app.manifestOf(addresses);
  const { items } = await api.call(listAppClients, { params });
  const there = items.find(({ environment }) => environment === "live");
  if (there !== undefined) {
    const of = { app: id, client: there.id };
    const { secret } = await api.call(addAppClientSecret, { params: of, body: { overlap: 0 } });
    return { clientId: there.id, clientSecret: secret };
  }
  const made = await api.call(createAppClient, {
    params,
    body: {
      environment: "live",
      name,
      redirectUris: [`${addresses[app.place]}/callback`],
      grantTypes: ["authorization_code", "client_credentials", "urn:grantway:params:oauth:grant-type:launch"],
      scopes: ["openid", ...scopes.map(({ scope }) => scope)],
    },
  });
  return { clientId: made.id, clientSecret: made.secret ?? "" };
}

/** The secret of its webhook endpoint. */
async function endpointOf(
  { developer: { api }, addresses }: AppMakers,
  app: SampleApp,
  id: string,
): Promise<string> {
  const { items } = await api.call(listWebhookEndpoints, { params: { app: id }, query: {} });
  const [there] = items;
  if (there !== undefined) {
    const params = { app: id, id: there.id };
    return (await api.call(rotateWebhookSecret, { params, body: { overlap: 0 } })).secret;
  }
  const body = { environment: "live", url: `${addresses[app.place]}/hooks` } as const;
  return (await api.call(createWebhookEndpoint, { params: { app: id }, body })).secret;
}
