import {
  administer,
  aPerson,
  type Page,
  type Person,
  type RunningProvider,
  type Settings,
  startProvider,
} from "@grantway/tools/services";
import { inject } from "vitest";
import type { Sort } from "./instance-for-tests.ts";
import { callback, password, type Registered, type RegisteredClients, signedOut } from "./fill-instance.ts";

export { callback, type Registered, signedOut };

/** A running provider with people, an API and clients. */
export interface Instance extends RunningProvider, RegisteredClients {}

/** An instance that others use at the same time. */
export type SharedInstance = Pick<Instance, "issuer" | "administer" | keyof RegisteredClients>;

/** Starts a copy of the instance that was filled for this run. */
export async function startInstance(settings?: Settings): Promise<Instance> {
  const { folder, clients } = inject("instance");
  return Object.assign(await startProvider(settings, folder), clients);
}

/**
 * An instance of this run, without settings unless it is the lenient one. Whoever changes a client or an API makes one of their own
 * first, by a name that nobody else takes, and nobody counts on being alone.
 */
export function sharedInstance(sort: Sort = "plain"): SharedInstance {
  const { clients, shared } = inject("instance");
  const { issuer, settings } = shared[sort];
  return { ...clients, issuer, administer: (args, input) => administer(settings, args, input) };
}

/** Registers a confidential client for one file alone. */
export async function registerClient(
  instance: SharedInstance,
  metadata: Readonly<Record<string, unknown>> & { readonly client_id: string },
): Promise<Registered> {
  const client = {
    redirect_uris: [callback],
    grant_types: ["authorization_code", "refresh_token", "client_credentials"],
    ...metadata,
  };
  const [made] = (await instance.administer(
    ["clients", "import", "-"],
    JSON.stringify([client]),
  )) as readonly [{ readonly client_secret: string }];
  return { id: metadata.client_id, secret: made.client_secret };
}

/** A person who has just signed in, and the page they came to. */
export async function signInOn(
  page: Page,
  person: Person,
  { login = "ada", secret = password }: { readonly login?: string; readonly secret?: string } = {},
): Promise<Page> {
  return person.submit(page, { login, password: secret });
}

/**
 * The person follows a link to the provider, signs in if asked, consents if asked, and ends at the client's redirect
 * URI.
 */
export async function follow(url: string | URL, person: Person): Promise<URL> {
  return goOn(await person.open(url), person);
}

/** From the page they came to, as {@link follow}. */
export async function goOn(first: Page, person: Person): Promise<URL> {
  let page = first;
  if (page.url.pathname === "/sign-in") page = await signInOn(page, person);
  if (page.url.pathname === "/consent")
    page = await person.submit(page, {}, { name: "decision", value: "allow" });
  return page.url;
}

/** The person enters the code of a device, signs in, compares the code and answers. */
export async function answerDevice(
  uri: string,
  person: Person,
  userCode: string,
  decision: "allow" | "deny" = "allow",
): Promise<Page> {
  let page = await person.submit(await person.open(uri), { user_code: userCode });
  if (page.url.pathname === "/sign-in") page = await signInOn(page, person);
  if (page.url.pathname === "/device") page = await person.submit(page, { user_code: userCode });
  return person.submit(page, {}, { name: "decision", value: decision });
}

/** A person for this instance. */
export function aVisitor(instance: Pick<Instance, "issuer">): Person {
  return aPerson(instance.issuer);
}
