import { ClientError, isClientError } from "../client-error.ts";
import { loadPeer } from "./load-peer.ts";

/*
 * The keychain of the operating system: macOS Keychain, Windows Credential Manager, Secret Service on Linux. It keeps
 * one thing, the vault's 32-byte key. Tokens never go there: Windows limits entries to 2,560 bytes.
 *
 * Through `@napi-rs/keyring`, an optional peer: one maintained binding for all three, with prebuilt files. The
 * alternative were the systems' own programs; that of macOS takes the secret as an argument, which every process can
 * read, and Windows has none.
 */

/** Texts under names. */
export interface Keychain {
  /** `undefined` when there is none under this name. @throws {ClientError} `vault_key_missing` when it is locked */
  get(name: string): Promise<string | undefined>;
  set(name: string, text: string): Promise<void>;
}

/** The part of the binding that is used. */
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
 * Service will do: the kernel's own keyring is lost at a restart, and the vault with it.
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
    // A binding installed for another platform does not load either.
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
