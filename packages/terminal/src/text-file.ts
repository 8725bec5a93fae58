import { readFileSync } from "node:fs";
import { CommandError } from "./failure.ts";

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

/** A file as text. @throws {CommandError} `usage` */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new CommandError("usage", `The file ${file} cannot be read${whyNot(error)}.`);
  }
  const text = decodeText(bytes);
  if (text === undefined) throw new CommandError("usage", `The file ${file} is no text in UTF-8.`);
  return text;
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
