import { randomBytes, scrypt } from "node:crypto";
import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import { at } from "../wire/json-path.ts";
import { storedAs } from "./record.ts";
import { createSealing } from "./sealing.ts";

/*
 * Connections as text under a passphrase, to carry from one vault to another. The key is derived from the passphrase by
 * scrypt (RFC 7914): 128 MiB and about half a second, so that guessing is expensive.
 */

const format = "grantway-export";
const version = 1;
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const place = `${format} ${version}`;
const leastCharacters = 8;

/** @throws {ClientError} `bad_request` for a passphrase that is too short */
export async function exportConnections(
  connections: readonly Connection[],
  passphrase: string,
  random: (bytes: number) => Uint8Array = randomBytes,
): Promise<string> {
  if (passphrase.length < leastCharacters)
    throw new ClientError("bad_request", `The passphrase must have at least ${leastCharacters} characters.`);
  const salt = Buffer.from(random(16));
  const sealing = createSealing({ key: await keyOf(passphrase, salt), random });
  const body = sealing.seal(place, JSON.stringify(connections));
  return `${JSON.stringify({ format, version, salt: salt.toString("base64url"), body }, undefined, 2)}\n`;
}

/**
 * The records in it, broken ones among them.
 *
 * @throws {ClientError} `export_invalid`: not an export, a newer one, damaged, or another passphrase
 */
export async function importConnections(text: string, passphrase: string): Promise<readonly Connection[]> {
  const { salt, body } = readFrame(text);
  const sealing = createSealing({
    key: await keyOf(passphrase, Buffer.from(salt, "base64url")),
    random: randomBytes,
  });
  try {
    const connections: unknown = JSON.parse(sealing.open(place, body));
    if (Array.isArray(connections)) return connections.map((one, index) => namedRecord(one, index));
  } catch (error) {
    throw new ClientError(
      "export_invalid",
      "The export cannot be opened: the passphrase is another, or the text was changed.",
      {
        cause: error,
      },
    );
  }
  throw new ClientError("export_invalid", "The export holds no connections: it was made by something else.");
}

/** The record with a name to report it by, whatever else is wrong: `recordProblem` says what. */
function namedRecord(value: unknown, index: number): Connection {
  const name = at(value, "name");
  return storedAs(typeof name === "string" ? name : `number ${index + 1}`, { connection: value }).connection;
}

function readFrame(text: string): { readonly salt: string; readonly body: string } {
  const frame = parse(text);
  if (frame["format"] !== format || typeof frame["salt"] !== "string" || typeof frame["body"] !== "string")
    throw new ClientError("export_invalid", "That is no export of Grantway, or only a part of one.");
  if (frame["version"] !== version)
    throw new ClientError("export_invalid", "The export was written by a newer Grantway: update this one.");
  return { salt: frame["salt"], body: frame["body"] };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    // An editor may have put a byte order mark before it.
    const value: unknown = JSON.parse(text.replace(/^\u{feff}/u, ""));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function keyOf(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The same word typed on two keyboards may be two different sequences of code points.
    scrypt(passphrase.normalize("NFKC"), salt, 32, { ...cost, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
