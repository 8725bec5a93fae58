import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Memory } from "./memory.ts";
import { administrator } from "./people.ts";
import type { Ports } from "./ports.ts";
import type { Program } from "./process.ts";

/** The addresses of the programs, without trailing slashes. */
export interface Addresses {
  readonly provider: string;
  readonly api: string;
  readonly codeApp: string;
  readonly tokenApp: string;
  readonly explorer: string;
}

/** The addresses of these ports. */
export function addressesOf(ports: Ports): Addresses {
  const { provider, api, codeApp, tokenApp, explorer } = ports;
  return {
    provider: local(provider),
    api: local(api),
    codeApp: local(codeApp),
    tokenApp: local(tokenApp),
    explorer: local(explorer),
  };
}

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

/** The five programs. */
export function describePrograms(folder: string, ports: Ports, memory: Memory): readonly Program[] {
  const at = addressesOf(ports);
  const log = (name: string) => join(folder, "logs", `${name}.log`);
  const provider = providerEnvironment(folder, ports);
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
        ACME_API_CLIENT_SECRET: memory.secrets.api,
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
        CODE_APP_CLIENT_SECRET: memory.secrets.codeApp,
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
        EXPLORER_KEYS: memory.secrets.explorer,
        EXPLORER_ACME_BASE: at.api,
        EXPLORER_ACME_ISSUER: at.provider,
        EXPLORER_ACME_CLIENT_ID: "explorer",
        EXPLORER_ACME_CLIENT_SECRET: memory.secrets.explorer,
        EXPLORER_GRANTWAY_ISSUER: at.provider,
        EXPLORER_GRANTWAY_CLIENT_ID: "explorer-management",
        EXPLORER_GRANTWAY_CLIENT_SECRET: memory.secrets.management,
        // Everything of a demo is on this machine.
        EXPLORER_PRIVATE_HOSTS: "true",
      },
      health: `${at.explorer}/healthz`,
      log: log("explorer"),
    },
  ];
}

function local(port: number): string {
  return `http://localhost:${port}`;
}

function fileOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
