import { randomUUID } from "node:crypto";
import {
  acceptInvitation,
  approveAppVersion,
  createApp,
  createAppClient,
  createInvitation,
  createOrganisation,
  draftAppVersion,
  editAppVersion,
  type Input,
  listInstallations,
  releaseAppVersion,
  showApp,
  showAppClient,
  showSession,
  submitAppVersion,
  updateApp,
  updateAppClient,
} from "@grantway/api";
import { openBrowser } from "../../src/testing/browser.ts";
import { type GivenServer, openNode, withMakers } from "../../src/testing/composed-server.ts";
import { signedIn } from "../../src/testing/management.ts";
import { createPlace, type DatabaseKind } from "../place.ts";
import { type AppClient, callback, createFlows, type Person } from "./flows.ts";

/*
 * A platform as it is in use, on either database and by HTTP alone: a publisher with a reviewed app of two environments, and as many
 * organisations as a test wants, with people of their own.
 */

const audience = "https://api.example";

type Manifest = NonNullable<Input<typeof editAppVersion>["body"]>["manifest"];

/** What the app asks for. */
export const manifest = {
  name: "Reports",
  summary: "Reports out of notes.",
  description: "Reports, every night.",
  homepage: "https://reports.example",
  privacyPolicy: "https://reports.example/privacy",
  support: "https://reports.example/help",
  redirectHosts: ["reports.example"],
  embed: { url: "https://reports.example/frame" },
  actsAs: ["app", "person"],
  installsFor: ["organisation"],
  scopes: [
    { scope: "read", purpose: "To read what it reports." },
    { scope: "write", purpose: "To file its reports.", optional: true },
  ],
} satisfies Manifest;

/** The platform on this database. It is closed with `close`. */
export async function openPlatform(kind: DatabaseKind) {
  const place = await createPlace(kind);
  const node = await openNode(place.folder, {
    GRANTWAY_DATABASE: place.database,
    GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000",
  });
  const server = withMakers(node);
  await makeCatalogue(server);
  // The API that asks what a token is worth.
  await server.addClient();
  const admin = await aPerson(server, "admin");
  const developer = await aPerson(server);
  const publisher = await organisationOf(admin, developer);
  const { app, client: test, sandbox } = await makeApp(developer, publisher);
  await releaseNext(developer, admin, app, manifest);
  const live = await makeLiveClient(developer, app);
  await developer.api.call(updateApp, {
    params: { app },
    revision: (await developer.api.call(showApp, { params: { app } })).revision,
    body: { visibility: "public" },
  });
  const asked = createFlows(server);
  async function organisationWithPeople() {
    const owner = await aPerson(server);
    const id = await organisationOf(admin, owner);
    return { id, owner, member: await joins(server, owner, id, "member") };
  }
  return {
    place,
    server,
    admin,
    developer,
    publisher,
    app,
    live,
    test: { ...test, sandbox },
    close: async () => {
      await node.close();
      await place.remove();
    },
    /** An organisation with an administrator and a member. */
    organisation: organisationWithPeople,
    joins: (organisation: string, by: Person, role: string) => joins(server, by, organisation, role),
    stranger: () => aPerson(server),
    /** An organisation in which its administrator installed the app, with tokens of theirs and one of the app as itself. */
    installed: async () => {
      const organisation = await organisationWithPeople();
      const { owner, id } = organisation;
      const tokens = await asked.tokensFor(owner, live, id);
      const { items } = await owner.api.call(listInstallations, { query: { organisation: id } });
      const installation = items[0]?.id ?? "";
      const own = await asked.ownToken(live, installation);
      return { ...organisation, tokens, installation, own: String(own.body["access_token"]) };
    },
    /** A version of the app that says this as well, in use. */
    release: (changes: Partial<Manifest>) => releaseNext(developer, admin, app, { ...manifest, ...changes }),
    /** Has the live client ask for these. */
    widenClient: async (scopes: readonly string[]) => {
      const params = { app, client: live.id };
      const { revision } = await developer.api.call(showAppClient, { params });
      await developer.api.call(updateAppClient, { params, revision, body: { scopes: [...scopes] } });
    },
    /** Keeps what was used so far, as a running server does from time to time. */
    keepUses: async () => {
      const taken = server.uses.take();
      const { lastUses } = server.storage.protocol;
      for (const kind of ["grant", "client", "secret", "right"] as const)
        await lastUses.keep(kind, taken[kind]);
    },
    ...asked,
  };
}

/** What {@link openPlatform} answers. */
export type Platform = Awaited<ReturnType<typeof openPlatform>>;

async function makeCatalogue({ storage }: GivenServer): Promise<void> {
  const { catalogueRegistry } = storage.protocol;
  const operator = { actor: "operator", at: 0 };
  await catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
  for (const [key, risk, access] of [
    ["read", "low", "see"],
    ["write", "medium", "change"],
    ["salaries", "high", "see"],
  ] as const) {
    await catalogueRegistry.createScope({ key, title: `To ${key}`, risk, access, audience }, operator);
  }
}

async function aPerson(server: GivenServer, role: "admin" | "user" = "user"): Promise<Person> {
  const name = `p-${randomUUID().slice(0, 13)}`;
  const api = await signedIn(server, role, name);
  const { user } = await api.call(showSession, {});
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", name);
  return { id: user.id, name, api, browser };
}

async function organisationOf(admin: Person, owner: Person): Promise<string> {
  const slug = `o-${randomUUID().slice(0, 13)}`;
  const body = { slug, name: `Org ${slug}`, owner: owner.id };
  return (await admin.api.call(createOrganisation, { body, idempotencyKey: randomUUID() })).id;
}

async function joins(server: GivenServer, by: Person, organisation: string, role: string): Promise<Person> {
  const { link } = await by.api.call(createInvitation, {
    params: { organisation },
    body: { role },
    idempotencyKey: randomUUID(),
  });
  const person = await aPerson(server);
  await person.api.call(acceptInvitation, { body: { token: link.split("/").at(-1) ?? "" } });
  return person;
}

async function makeApp(developer: Person, organisation: string) {
  const created = await developer.api.call(createApp, {
    params: { organisation },
    body: {
      template: "server",
      name: "Reports",
      slug: `reports-${randomUUID().slice(0, 8)}`,
      redirectUris: [callback],
    },
    idempotencyKey: randomUUID(),
  });
  const { client } = created;
  return {
    app: created.app.id,
    client: { id: client.id, secret: client.secret ?? "" },
    sandbox: created.sandbox.id,
  };
}

async function makeLiveClient(developer: Person, app: string): Promise<AppClient> {
  const { id, secret = "" } = await developer.api.call(createAppClient, {
    params: { app },
    body: {
      environment: "live",
      name: "Reports",
      type: "confidential",
      authenticationMethod: "client_secret_basic",
      redirectUris: [callback],
      grantTypes: [
        "authorization_code",
        "refresh_token",
        "client_credentials",
        "urn:grantway:params:oauth:grant-type:launch",
      ],
      scopes: ["openid", "offline_access", "read", "write"],
    },
    idempotencyKey: randomUUID(),
  });
  return { id, secret };
}

/** Takes a manifest to its release: draft, submission, review, release. */
async function releaseNext(developer: Person, admin: Person, app: string, said: Manifest): Promise<number> {
  const { released } = await developer.api.call(showApp, { params: { app } });
  const draft =
    released === undefined
      ? { number: 1, revision: 1 }
      : await developer.api.call(draftAppVersion, { params: { app } });
  const { number } = draft;
  let { revision } = draft;
  const params = { app, version: number };
  ({ revision } = await developer.api.call(editAppVersion, { params, revision, body: { manifest: said } }));
  const submitted = await developer.api.call(submitAppVersion, { params, revision, body: { review: true } });
  ({ revision } = submitted);
  if (submitted.status === "submitted") {
    ({
      version: { revision },
    } = await admin.api.call(approveAppVersion, { params, revision, body: {} }));
  }
  await developer.api.call(releaseAppVersion, { params, revision });
  return number;
}
