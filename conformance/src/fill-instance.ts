import type { RunningProvider } from "@grantway/tools/services";

/** An API of the instance under test. */
const api = "https://notes.example";
/** Of everybody in the instance. */
export const password = "correct horse battery staple";
/** Nothing listens there: only the redirect to it matters. */
export const callback = "http://127.0.0.1:9/callback";

/** Where the web app wants people after they signed out. */
export const signedOut = "http://127.0.0.1:9/signed-out";

/** A client as its developer knows it. */
export interface Registered {
  readonly id: string;
  readonly secret: string;
}

/** The clients of an instance under test. */
export interface RegisteredClients {
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

/** Fills a new instance with people, an API and clients, through the command line. */
export async function fillInstance(provider: RunningProvider): Promise<RegisteredClients> {
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
  return {
    webApp: registered("web-app"),
    browserApp: registered("browser-app"),
    deviceApp: registered("device-app"),
    apiServer: registered("api-server"),
    ownApp: registered("own-app"),
  };
}
