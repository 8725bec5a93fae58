import { readFile } from "node:fs/promises";
import { fileFailure } from "./file-failure.ts";

/** The text of a file, or `undefined` where there is none. @throws {ClientError} `vault_*` */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fileFailure(error, "read", path);
  }
}
