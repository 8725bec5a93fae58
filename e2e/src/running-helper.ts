import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGrantway, createMemoryStore } from "@grantway/client";
import type { Connection, Grantway, ProviderDefinition, Store } from "@grantway/client";
import { aConnection, type FakeProvider, startFakeProvider } from "@grantway/client/testing";
import { startServe, type Serving } from "grantway/serve";
import type { Browser, Locator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { type Look, visit } from "./browser.ts";

/* The web helper over a vault in memory, with a provider at which people can really sign in. */

/** A running helper and what belongs to it. */
export interface Helper {
  readonly serving: Serving;
  readonly provider: FakeProvider;
  readonly grantway: Grantway;
  readonly store: Store;
  /** The provider's entry in the catalogue. */
  readonly acme: ProviderDefinition;
  stop(): Promise<void>;
}

/** Starts one, on a free port. The vault is empty; `wrap` may make its store misbehave. */
export async function startHelper({
  port = 0,
  wrap = (store) => store,
}: { readonly port?: number; readonly wrap?: (store: Store) => Store } = {}): Promise<Helper> {
  const provider = await startFakeProvider();
  const store = createMemoryStore();
  const acme = acmeAt(provider);
  const grantway = createGrantway({ store: wrap(store), definitions: [acme, keysAt(provider)] });
  const folder = await mkdtemp(join(tmpdir(), "grantway-helper-"));
  const serving = await startServe({
    grantway,
    vault: "default",
    port,
    certificateFolder: folder,
    say: () => undefined,
  });
  return {
    serving,
    provider,
    grantway,
    store,
    acme,
    async stop() {
      await serving.stop();
      await provider.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function acmeAt({ definition, issuer }: FakeProvider): ProviderDefinition {
  return {
    ...definition,
    endpoints: { ...definition.endpoints, endSession: `${issuer}/end-session` },
    id: "acme",
    name: "Acme",
    service: "acme",
    registerAt: "https://acme.example/apps",
    notes: ["Acme asks for consent each time an app wants more."],
    scopes: { default: ["read"], offered: ["openid", "read", "write", "invoices:read", "invoices:write"] },
  };
}

function keysAt({ issuer }: FakeProvider): ProviderDefinition {
  return {
    id: "acme-keys",
    name: "Acme keys",
    service: "acme",
    staticToken: { description: "Your API key, from My Account at Acme.", scheme: "ApiKey" },
    api: { base: `${issuer}/api` },
  };
}

/** A page that opened the helper by a fresh link. */
export async function openHelper(browser: Browser, { serving }: Helper, look?: Look): Promise<Page> {
  const page = await visit(browser, look, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(serving.newLink());
  // The link is spent, and the list has loaded.
  await page.getByText("Vault default").waitFor();
  return page;
}

/** A helper and a page in it. Both end with the test, which fails when the browser reported a problem with the page. */
export async function givenHelper(
  browser: Browser,
  { full = false }: { readonly full?: boolean } = {},
): Promise<{ readonly helper: Helper; readonly page: Page }> {
  const helper = await startHelper();
  if (full) await fillVault(helper);
  const page = await openHelper(browser, helper);
  const complaints: string[] = [];
  page.on("console", (message) => {
    const refused = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refused) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  onTestFinished(async () => {
    await page.context().close();
    await helper.stop();
    expect(complaints).toEqual([]);
  });
  return { helper, page };
}

/** The card of a connection. */
export function card(page: Page, name: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
}

/** The field with this label, whether or not it is optional. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label}( optional)?$`)).and(page.locator("input, textarea, select"));
}

const minute = 60_000;
const hour = 60 * minute;

/** Fills the vault with one of everything a card can show. */
export async function fillVault({ store, provider }: Helper): Promise<void> {
  const now = Date.now();
  const signedIn = provider.signIn("read");
  const usual: Partial<Connection> = {
    provider: { from: "catalogue", id: "acme" },
    requestedScopes: ["read"],
    createdAt: now - 40 * 24 * hour,
    updatedAt: now - 12 * minute,
  };
  const tokens = (change: Partial<Tokens>): Tokens => ({
    accessToken: signedIn.accessToken,
    tokenType: "Bearer",
    obtainedAt: now - 18 * minute,
    expiresAt: now + 42 * minute + 500,
    ...change,
  });
  const kept: readonly Partial<Connection>[] = [
    {
      name: "acme-work",
      captured: { team_id: "T-2048" },
      tokens: tokens({
        refreshToken: signedIn.refreshToken ?? "",
        refreshExpiresAt: now + 13 * 24 * hour + minute,
      }),
    },
    { name: "acme-ending", tokens: tokens({ expiresAt: now + 4 * minute + 30_500 }) },
    {
      name: "acme-idle",
      tokens: tokens({ expiresAt: now - 3 * hour, refreshToken: "spent long ago" }),
      requestedScopes: ["read", "write", "admin:org", "user:email", "notifications", "project"],
    },
    { name: "northwind", service: "northwind", tokens: tokens({ expiresAt: now - 2 * hour }) },
    {
      name: "northwind-billing",
      service: "northwind",
      tokens: tokens({ refreshToken: "ended" }),
      reconnect: { since: now - hour, reason: "Acme ended the access (invalid_grant). Connect again." },
    },
    { name: "new-here", service: "northwind" },
    {
      name: "nightly-job",
      service: "jobs",
      flow: "client_credentials",
      tokens: tokens({ expiresAt: now + 26 * hour + minute, obtainedAt: now - 22 * hour }),
    },
    {
      name: "metrics-key",
      service: "jobs",
      provider: { from: "catalogue", id: "acme-keys" },
      flow: "static",
      requestedScopes: [],
      tokens: withoutEnd(tokens({})),
    },
  ];
  const { tokens: _, ...bare } = aConnection();
  for (const change of kept) await store.put({ ...bare, ...usual, ...change }, undefined);
}

function withoutEnd(tokens: Tokens): Tokens {
  const { expiresAt: _, ...endless } = tokens;
  return endless;
}

type Tokens = NonNullable<Connection["tokens"]>;
