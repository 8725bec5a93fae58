import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DemoError } from "./demo-error.ts";
import { sampleApps } from "./sample-apps.ts";

/** What an app of the organisations needs to run, which the provider told once. */
export interface AppKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webhookSecret: string;
}

/** What a folder keeps between two runs of the demo. */
export interface Memory {
  readonly portBase: number;
  /** The clients' secrets: the apps need them, and the provider keeps only hashes. */
  readonly secrets: Readonly<Record<"api" | "codeApp" | "explorer" | "management", string>>;
  /** The keys of apps that are registered, by slug. */
  readonly apps: Readonly<Record<string, AppKeys>>;
  /** TXT records that the demo's name server answers, by name. */
  readonly records: Readonly<Record<string, string>>;
  /** Whether people, scopes, clients, organisations and apps are there already. */
  readonly provisioned: boolean;
}

/**
 * Reads the folder's memory, or begins one.
 *
 * @throws DemoError when the folder was made for other ports: its clients' redirect URIs name them.
 */
export async function recall(folder: string, portBase: number): Promise<Memory> {
  const text = await readFile(fileIn(folder), "utf8").catch(() => undefined);
  if (text === undefined) {
    const secrets = newSecrets();
    const memory = { portBase, secrets, apps: {}, records: {}, provisioned: false };
    await remember(folder, memory);
    return memory;
  }
  const memory = parse(text, folder);
  if (memory.portBase === portBase) return memory;
  throw new DemoError(
    `The folder ${folder} was made for ports from ${memory.portBase}: set GRANTWAY_PORT_BASE=${memory.portBase}, or name another folder.`,
  );
}

/** Writes it; only its owner may read it. */
export async function remember(folder: string, memory: Memory): Promise<void> {
  await writeFile(fileIn(folder), JSON.stringify(memory), { mode: 0o600 });
}

function parse(text: string, folder: string): Memory {
  try {
    const memory = JSON.parse(text) as Partial<Memory>;
    const { portBase, secrets, apps = {}, records = {}, provisioned = false } = memory;
    if (portBase !== undefined && secrets !== undefined) {
      const complete =
        Object.keys(newSecrets()).every((name) => name in secrets) &&
        sampleApps.every(({ slug }) => slug in apps);
      // A folder of an older demo: what it lacks is made now.
      const kept = { portBase, secrets: { ...newSecrets(), ...secrets }, apps, records };
      return { ...kept, provisioned: provisioned && complete };
    }
  } catch {
    // Reported below, like any other problem with it.
  }
  throw new DemoError(`The file ${fileIn(folder)} is damaged: remove the folder, or name another one.`);
}

function fileIn(folder: string): string {
  return join(folder, "demo.json");
}

function newSecrets(): Memory["secrets"] {
  return { api: newSecret(), codeApp: newSecret(), explorer: newSecret(), management: newSecret() };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
