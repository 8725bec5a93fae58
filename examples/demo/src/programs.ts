import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressesOf } from "./addresses.ts";
import type { Memory } from "./memory.ts";
import { administrator } from "./people.ts";
import type { Ports } from "./ports.ts";
import type { Program } from "./process.ts";
import { sampleApps } from "./sample-apps.ts";

/** The program file of the command line. */
export const commandLine = fileOf("grantway/bin/grantway.js");

/** The settings of the provider and its administration; both work on the same folder. */
export function providerEnvironment(folder: string, ports: Ports): Record<string, string> {
  return {
    GRANTWAY_ISSUER: addressesOf(ports).provider,
    GRANTWAY_PORT: String(ports.provider),
    GRANTWAY_DATA_FOLDER: join(folder, "provider"),
    GRANTWAY_SHUTDOWN_DELAY: "0s",
  };
}

/** Makes the first account, so that no set-up link is offered. Ignored once anybody has an account. */
const firstAdministrator = {
  GRANTWAY_ADMIN_USERNAME: administrator.username,
  GRANTWAY_ADMIN_EMAIL: administrator.email,
  GRANTWAY_ADMIN_PASSWORD: administrator.password,
};

/** What the provider is told beside the settings of its administration: everything of a demo is on this machine. */
function demoEnvironment(nameServers: string): Record<string, string> {
  return {
    GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8,::1",
    GRANTWAY_DNS_SERVERS: nameServers,
  };
}

/**
 * The five programs that need nothing of the provider but its settings.
 *
 * @param nameServers - whom the provider asks about domains: `127.0.0.1:53535`, and others behind a comma.
 */
export function describePrograms(
  folder: string,
  ports: Ports,
  { secrets, nameServers }: Pick<Memory, "secrets"> & { readonly nameServers: string },
): readonly Program[] {
  const at = addressesOf(ports);
  const log = (name: string) => join(folder, "logs", `${name}.log`);
  const provider = { ...providerEnvironment(folder, ports), ...demoEnvironment(nameServers) };
  return [
    {
      name: "The provider",
      run: [commandLine, "server", "start"],
      env: { ...provider, ...firstAdministrator },
      health: `${at.provider}/readyz`,
      log: log("provider"),
    },
    {
      name: "The Acme API",
      run: [fileOf("@grantway/example-acme-api/src/main.ts")],
      env: {
        ACME_API_PORT: String(ports.api),
        ACME_API_ISSUER: at.provider,
        ACME_API_CLIENT_SECRET: secrets.api,
        ACME_API_DATABASE: join(folder, "acme-api.sqlite"),
      },
      health: `${at.api}/healthz`,
      log: log("acme-api"),
    },
    {
      name: "The Code App",
      run: [fileOf("@grantway/example-code-app/src/main.ts")],
      env: {
        CODE_APP_PORT: String(ports.codeApp),
        CODE_APP_ISSUER: at.provider,
        CODE_APP_API: at.api,
        CODE_APP_CLIENT_SECRET: secrets.codeApp,
      },
      health: `${at.codeApp}/healthz`,
      log: log("code-app"),
    },
    {
      name: "The Token App",
      run: [fileOf("@grantway/example-token-app/src/main.ts")],
      env: {
        TOKEN_APP_PORT: String(ports.tokenApp),
        TOKEN_APP_ISSUER: at.provider,
        TOKEN_APP_API: at.api,
      },
      health: `${at.tokenApp}/healthz`,
      log: log("token-app"),
    },
    {
      name: "The explorer",
      run: [fileOf("@grantway/explorer/main")],
      env: {
        EXPLORER_PORT: String(ports.explorer),
        EXPLORER_KEYS: secrets.explorer,
        EXPLORER_ACME_BASE: at.api,
        EXPLORER_ACME_ISSUER: at.provider,
        EXPLORER_ACME_CLIENT_ID: "explorer",
        EXPLORER_ACME_CLIENT_SECRET: secrets.explorer,
        EXPLORER_GRANTWAY_ISSUER: at.provider,
        EXPLORER_GRANTWAY_CLIENT_ID: "explorer-management",
        EXPLORER_GRANTWAY_CLIENT_SECRET: secrets.management,
        // Everything of a demo is on this machine.
        EXPLORER_PRIVATE_HOSTS: "true",
      },
      health: `${at.explorer}/healthz`,
      log: log("explorer"),
    },
  ];
}

/** The programs of the apps that organisations install: the same one, as two apps. */
export function describeApps(folder: string, ports: Ports, apps: Memory["apps"]): readonly Program[] {
  const at = addressesOf(ports);
  return sampleApps.map(({ slug, place, manifestOf }) => {
    const { name, scopes } = manifestOf(at);
    const keys = apps[slug];
    if (keys === undefined) throw new Error(`nothing is known of ${slug}`);
    return {
      name,
      run: [fileOf("@grantway/example-embedded-app/src/main.ts")],
      env: {
        HOST: "127.0.0.1",
        PORT: String(ports[place]),
        APP_NAME: name,
        ISSUER: at.provider,
        API: at.api,
        CLIENT_ID: keys.clientId,
        CLIENT_SECRET: keys.clientSecret,
        SCOPE: ["openid", ...scopes.map(({ scope }) => scope)].join(" "),
        WEBHOOK_SECRETS: keys.webhookSecret,
      },
      health: at[place],
      log: join(folder, "logs", `${slug}.log`),
    };
  });
}

function fileOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
