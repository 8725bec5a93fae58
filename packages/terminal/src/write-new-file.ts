import { existsSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { CommandError } from "./failure.ts";
import { whyNot } from "./text-file.ts";

/**
 * Writes text to a file that was not there, which only its owner can read. It stands there when all of it is written: what broke off is
 * not taken for the whole.
 *
 * @param pieces - in their order; those too long to be held come one after the other.
 * @throws {CommandError} `already_exists`, or `failed` where the place cannot be written
 */
export async function writeNewFile(
  file: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  if (existsSync(file))
    throw new CommandError("already_exists", `There is a file ${file} already: choose another name.`);
  const beside = `${file}.${process.pid}.new`;
  let brokeOff = false;
  async function* untilItBreaksOff(): AsyncGenerator<string> {
    try {
      yield* pieces;
    } catch (error) {
      brokeOff = true;
      throw error;
    }
  }
  try {
    await writeFile(beside, untilItBreaksOff(), { mode: 0o600, flag: "wx" });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    // Why there is no more of it, its source says in its own words.
    if (brokeOff) throw error;
    throw new CommandError(
      "failed",
      `The file ${file} cannot be written${isNoFolder(error) ? ": there is no such folder" : whyNot(error)}.`,
    );
  }
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
