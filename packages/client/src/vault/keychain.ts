import { ClientError, isClientError } from "../client-error.ts";
import { loadPeer } from "./load-peer.ts";

/*
 * The keychain of the operating system: macOS Keychain, Windows Credential Manager, Secret Service on Linux. It keeps one
 * thing, the vault's 32-byte key. Tokens never go there: entries are limited to 2,560 bytes on one of these systems.
 *
 * Through `@napi-rs/keyring`, an optional peer: one binding for all three, kept up to date, with prebuilt files. The
 * systems' own programs were the alternative; macOS's takes the secret as an argument, which every process can read,
 * and Windows has none.
 */

/** Texts under names. */
export interface Keychain {
  /** `undefined` when there is none under this name. @throws {ClientError} `vault_key_missing` when it is locked */
  get(name: string): Promise<string | undefined>;
  set(name: string, text: string): Promise<void>;
}

/** What is used of the binding. */
interface Binding {
  readonly AsyncEntry: new (
    service: string,
    name: string,
    options: { readonly linux: { readonly store: "secret-service" } },
  ) => {
    getPassword(signal?: AbortSignal): Promise<string | null | undefined>;
    setPassword(text: string, signal?: AbortSignal): Promise<void>;
  };
}

const service = "grantway";
/** Long enough for a person to unlock it. */
const deadline = 60_000;

/**
 * The keychain, or `undefined` where there is none: no binding installed, no session, a server. On Linux only Secret
 * Service will do: the kernel's own keyring forgets at the next start, and the vault with it.
 */
export async function openKeychain(): Promise<Keychain | undefined> {
  const binding = await loadBinding();
  if (binding === undefined) return undefined;
  const entry = (name: string) =>
    new binding.AsyncEntry(service, name, { linux: { store: "secret-service" } });
  try {
    entry("probe");
  } catch {
    return undefined;
  }
  return {
    get: (name) => answered(async (signal) => (await entry(name).getPassword(signal)) ?? undefined),
    set: (name, text) => answered((signal) => entry(name).setPassword(text, signal)),
  };
}

async function loadBinding(): Promise<Binding | undefined> {
  try {
    return await loadPeer<Binding>("@napi-rs/keyring", "The keychain");
  } catch (error) {
    // One that was installed for another machine does not load either.
    if (isClientError(error, "peer_missing") || error instanceof Error) return undefined;
    throw error;
  }
}

async function answered<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await work(AbortSignal.timeout(deadline));
  } catch (error) {
    throw new ClientError(
      "vault_key_missing",
      "The system's keychain does not answer, so the vault's key cannot be read: unlock it, or give the key in another way.",
      { cause: error, temporary: true },
    );
  }
}
