import { closeSync, openSync, readSync } from "node:fs";
import { CommandError } from "./failure.ts";

/** What somebody may name as a text to read; what is larger is something else than they meant. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * Decodes the bytes of a text file: UTF-8, with or without a byte order mark, or UTF-16 with one. `undefined` when it
 * is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? "utf-8";
  try {
    // Removes the byte order mark as well.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file as text. @throws {CommandError} `usage`, for more than 10 MiB too. */
export function readText(file: string): string {
  const text = decodeText(readBytes(file));
  if (text === undefined) throw new CommandError("usage", `The file ${file} is no text in UTF-8.`);
  return text;
}

function readBytes(file: string): Uint8Array {
  try {
    const descriptor = openSync(file, "r");
    try {
      return readAll(descriptor, file);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError("usage", `The file ${file} cannot be read${whyNot(error)}.`);
  }
}

/** Whatever the system says of its size: a device has none, and never ends. */
function readAll(descriptor: number, file: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= mostBytes;) {
    const chunk = new Uint8Array(64 * 1024);
    const length = readSync(descriptor, chunk);
    if (length === 0) return Buffer.concat(chunks, size);
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  throw tooLarge(`The file ${file}`);
}

/** That there is more of it than {@link mostBytes}. */
export function tooLarge(what: string): CommandError {
  return new CommandError("usage", `${what} is larger than ${mostBytes / 1024 / 1024} MiB.`);
}

/** Why a file could not be read, as the end of a sentence after "cannot be read". */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EISDIR") return ": it is a folder";
  if (code === "ENOENT") return ": it does not exist";
  return code === "EACCES" ? ": this user may not" : ` (${String(code)})`;
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
