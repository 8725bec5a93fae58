import { ApiProblem } from "@grantway/api";
import { DemoError } from "./demo-error.ts";
import { type AppMakers, makeApps } from "./make-apps.ts";
import { makeOrganisations } from "./make-organisations.ts";
import type { Memory } from "./memory.ts";
import { publisher } from "./organisations.ts";
import { administrator, users } from "./people.ts";
import type { SamplePerson } from "./people.ts";
import { commandLine } from "./programs.ts";
import type { Addresses } from "./addresses.ts";
import { runCommand } from "./run-command.ts";
import { signIn } from "./signed-in.ts";

/*
 * Makes people, the API with its scopes, and the clients, with the command line, as an operator would; and organisations and apps by
 * the management API, as those would whose they are. What exists already is left alone, so
 * an interrupted demo continues where it stopped.
 */

/** Makes everything a demo needs in the provider. @throws DemoError with the words of the command that failed. */
export async function provision(facts: {
  /** The provider's settings: the command line works on the same store. */
  readonly environment: Readonly<Record<string, string>>;
  readonly addresses: Addresses;
  readonly secrets: Memory["secrets"];
}): Promise<void> {
  const { environment, addresses, secrets } = facts;
  const grantway = (args: readonly string[], input = "") =>
    runCommand([commandLine, "server", ...args, "--json"], { environment, input });

  async function makePerson({ username, email, name, role, password }: SamplePerson): Promise<void> {
    const profile = ["--email", email, "--name", name, "--role", role, "--email-verified"];
    await grantway(["users", "create", username, ...profile, "--password-stdin"], `${password}\n`);
  }

  async function makeScope([key, title, access, risk]: (typeof scopes)[number]): Promise<void> {
    const said = ["--title", title, "--access", access, "--risk", risk];
    await grantway(["scopes", "create", key, "--api", addresses.api, ...said]);
  }

  async function makeClients(): Promise<void> {
    await grantway(["apis", "create", addresses.api, "--name", "Acme API"]);
    await Promise.all(scopes.map(makeScope));
    await grantway(["clients", "import", "-"], JSON.stringify(clientsOf(addresses, secrets)));
  }

  await Promise.all([...users.map(makePerson), makeClients()]);
}

/**
 * Makes organisations and apps by the management API. The apps ask for scopes, so {@link provision} comes first.
 *
 * @throws DemoError with what the provider refused.
 */
export async function provisionPlatform(
  facts: Pick<AppMakers, "addresses" | "putRecord"> & { readonly apps: Memory["apps"] },
): Promise<Memory["apps"]> {
  const { addresses, putRecord, apps } = facts;
  const { provider } = addresses;
  return inWords(async () => {
    const root = await signIn(provider, administrator.username);
    await makeOrganisations(provider, root);
    const developer = await signIn(provider, publisher.developer);
    return makeApps({ developer, administrator: root, addresses, putRecord }, apps);
  });
}

/** Does it; what the provider refuses becomes one sentence. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const places = error.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(" ");
    throw new DemoError(`The provider refused something of the demo: ${error.detail} ${places}`.trim(), {
      cause: error,
    });
  }
}

const scopes = [
  ["read", "Read your profile, companies, projects and notes", "see", "low"],
  ["write", "Write and delete your notes", "change", "medium"],
] as const;

/** Scopes of the management API. */
const managementScopes = [
  ...["clients", "apis", "users", "sessions", "grants", "keys"].flatMap((of) => [
    `${of}:read`,
    `${of}:write`,
  ]),
  "audit:read",
  "figures:read",
  "settings:read",
];

/** The clients, in the vocabulary of RFC 7591. */
export function clientsOf(addresses: Addresses, secrets: Memory["secrets"]): readonly object[] {
  const app = {
    grant_types: ["authorization_code", "refresh_token"],
    scope: "openid profile email offline_access read write",
  };
  return [
    {
      ...app,
      client_id: "code-app",
      client_name: "Code App",
      client_secret: secrets.codeApp,
      redirect_uris: [`${addresses.codeApp}/callback`],
    },
    {
      ...app,
      client_id: "token-app",
      client_name: "Token App",
      token_endpoint_auth_method: "none",
      redirect_uris: [`${addresses.tokenApp}/callback`],
    },
    {
      ...app,
      client_id: "explorer",
      client_name: "API explorer",
      client_secret: secrets.explorer,
      redirect_uris: [`${addresses.explorer}/bff/callback/acme`],
    },
    {
      ...app,
      client_id: "explorer-management",
      client_name: "API explorer for administrators",
      client_secret: secrets.management,
      // What a person does with them, their role decides.
      scope: `openid profile email offline_access ${managementScopes.join(" ")}`,
      redirect_uris: [`${addresses.explorer}/bff/callback/grantway`],
    },
    {
      ...app,
      client_id: "grantway-cli",
      // Where there is no browser, a person enters a code elsewhere.
      grant_types: [...app.grant_types, "urn:ietf:params:oauth:grant-type:device_code"],
      client_name: "Grantway command line",
      token_endpoint_auth_method: "none",
      // The scopes that a person may ask for with --scope.
      scope: `${app.scope} groups`,
      // Loopback by number: any port will do (RFC 8252 §7.3).
      redirect_uris: ["http://127.0.0.1/callback"],
    },
    {
      client_id: "acme-api",
      client_name: "Acme API",
      client_secret: secrets.api,
      grant_types: [],
      introspects: [addresses.api],
    },
  ];
}
