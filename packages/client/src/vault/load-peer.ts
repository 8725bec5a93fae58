import { ClientError } from "../client-error.ts";

/**
 * Loads an optional peer dependency. Callers never pass `name` as a literal, so that bundlers and type checkers of
 * people without the package do not complain.
 *
 * @throws {ClientError} `peer_missing`, with what to install.
 */
export async function loadPeer<T>(name: string, who: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new ClientError("peer_missing", `${who} needs the package ${name}: npm install ${name}.`, {
      cause: error,
    });
  }
}
