import { X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Certificate, createSelfSigned } from "./self-signed.ts";

const days = 390;
const day = 86_400_000;

/**
 * The certificate this machine made for itself: the one in `folder` while it is valid for these names and for at least
 * a day, otherwise a new one. Kept, because a browser remembers that a person accepted it.
 */
export async function keptCertificate({
  folder,
  names,
  now,
  random,
}: {
  readonly folder: string;
  readonly names: readonly string[];
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
}): Promise<Certificate> {
  const file = join(folder, "this-machine.pem");
  const kept = await readFile(file, "utf8").then(split, () => undefined);
  if (kept !== undefined && isGood(kept.cert, names, now)) return kept;
  const made = createSelfSigned({ names, now, days, random });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, made.cert + made.key, { mode: 0o600 });
  await rename(beside, file);
  return made;
}

/** One file with both, so that the two always belong together. */
function split(text: string): Certificate | undefined {
  const key = text.indexOf("-----BEGIN PRIVATE KEY-----");
  return key === -1 ? undefined : { cert: text.slice(0, key), key: text.slice(key) };
}

function isGood(pem: string, names: readonly string[], now: number): boolean {
  try {
    const certificate = new X509Certificate(pem);
    return Date.parse(certificate.validTo) > now + day && names.every((name) => covers(certificate, name));
  } catch {
    return false;
  }
}

function covers(certificate: X509Certificate, name: string): boolean {
  return certificate.checkHost(name) !== undefined || certificate.checkIP(name) !== undefined;
}
