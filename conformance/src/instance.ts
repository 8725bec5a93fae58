import {
  aPerson,
  type Page,
  type Person,
  type RunningProvider,
  type Settings,
  startProvider,
} from "@grantway/tools/services";

/** An API of the instance under test. */
const api = "https://notes.example";
const password = "correct horse battery staple";
/** Nothing listens there: only the redirect to it matters. */
export const callback = "http://127.0.0.1:9/callback";

/** Where the web app wants people after they signed out. */
export const signedOut = "http://127.0.0.1:9/signed-out";

/** A client as its developer knows it. */
export interface Registered {
  readonly id: string;
  readonly secret: string;
}

/** A running provider with people, an API and clients. */
export interface Instance extends RunningProvider {
  readonly webApp: Registered;
  readonly browserApp: Registered;
  /** On a device without a browser. */
  readonly deviceApp: Registered;
  /** The resource server of {@link api}. */
  readonly apiServer: Registered;
  readonly ownApp: Registered;
}

const refreshing = ["authorization_code", "refresh_token", "client_credentials"];
const allScopes = "openid profile email groups offline_access read write";

const clients = [
  {
    client_id: "web-app",
    client_name: "Web App",
    redirect_uris: [callback, `${callback}/2`],
    post_logout_redirect_uris: [signedOut],
    grant_types: refreshing,
    token_endpoint_auth_method: "client_secret_basic",
    scope: allScopes,
  },
  {
    client_id: "browser-app",
    client_name: "Browser App",
    redirect_uris: [callback],
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "none",
    scope: allScopes,
  },
  {
    client_id: "own-app",
    client_name: "Own App",
    redirect_uris: [callback],
    grant_types: refreshing,
    token_endpoint_auth_method: "client_secret_post",
    scope: allScopes,
    first_party: true,
  },
  {
    client_id: "device-app",
    client_name: "Device App",
    redirect_uris: [],
    grant_types: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"],
    token_endpoint_auth_method: "client_secret_basic",
    scope: allScopes,
  },
  {
    client_id: "api-server",
    client_name: "Notes API",
    grant_types: [],
    token_endpoint_auth_method: "client_secret_basic",
    scope: "",
    introspects: [api],
  },
];

/** Starts an instance and fills it through the command line. */
export async function startInstance(settings?: Settings): Promise<Instance> {
  const provider = await startProvider(settings);
  const administer: RunningProvider["administer"] = (...args) => provider.administer(...args);
  await administer(["apis", "create", api, "--name", "Notes"]);
  await administer([
    "scopes",
    "create",
    "read",
    "--api",
    api,
    "--title",
    "Read your notes",
    "--access",
    "see",
  ]);
  await administer([
    "scopes",
    "create",
    "write",
    "--api",
    api,
    "--title",
    "Change your notes",
    "--risk",
    "high",
  ]);
  for (const username of ["ada", "grace"]) {
    const args = ["users", "create", username, "--email", `${username}@example.org`, "--password-stdin"];
    await administer(args, password);
  }
  const made = (await administer(["clients", "import", "-"], JSON.stringify(clients))) as readonly {
    readonly client_id: string;
    readonly client_secret?: string;
  }[];
  const registered = (id: string): Registered => {
    const found = made.find(({ client_id }) => client_id === id);
    if (found === undefined) throw new Error(`${id} was not registered`);
    return { id, secret: found.client_secret ?? "" };
  };
  return Object.assign(provider, {
    webApp: registered("web-app"),
    browserApp: registered("browser-app"),
    deviceApp: registered("device-app"),
    apiServer: registered("api-server"),
    ownApp: registered("own-app"),
  });
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
