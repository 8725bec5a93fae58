import { generateKeyPairSync, sign } from "node:crypto";
import { isIP } from "node:net";
import { bits, element, integer, octets, oid, sequence, set, tagged, text, time, yes } from "./der.ts";

/** A certificate and its private key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const id = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  subjectAltName: "2.5.29.17",
  serverAuth: "1.3.6.1.5.5.7.3.1",
} as const;

/**
 * A new P-256 key and a self-signed certificate, for a server on this machine. It cannot sign others: a browser told to
 * trust it trusts these names and no more.
 *
 * @param names - host names and IP addresses.
 * @param days - how long it is valid. Browsers refuse more than 398.
 * @see {@link https://www.rfc-editor.org/rfc/rfc5280#section-4.1 | RFC 5280 §4.1}
 */
export function createSelfSigned({
  names,
  now,
  days,
  random,
}: {
  readonly names: readonly string[];
  /** Milliseconds. */
  readonly now: number;
  readonly days: number;
  readonly random: (bytes: number) => Uint8Array;
}): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid(id.ecdsaWithSha256));
  const name = sequence(set(sequence(oid(id.commonName), text("grantway on this machine"))));
  const body = sequence(
    tagged(0, integer(Uint8Array.of(2))),
    integer(random(16)),
    algorithm,
    name,
    // Valid from an hour ago, for clocks that differ a little.
    sequence(time(now - 3_600_000), time(now + days * 86_400_000)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(3, extensions(names)),
  );
  const certificate = sequence(body, algorithm, bits(sign("sha256", body, privateKey)));
  return {
    cert: pem("CERTIFICATE", certificate),
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
}

function extensions(names: readonly string[]): Buffer {
  const notAnAuthority = sequence();
  const digitalSignature = bits(Uint8Array.of(0x80), 7);
  return sequence(
    sequence(oid(id.basicConstraints), yes(), octets(notAnAuthority)),
    sequence(oid(id.keyUsage), yes(), octets(digitalSignature)),
    sequence(oid(id.extendedKeyUsage), octets(sequence(oid(id.serverAuth)))),
    sequence(oid(id.subjectAltName), octets(sequence(...names.map(generalName)))),
  );
}

/** RFC 5280 §4.2.1.6: `[2]` is a DNS name, `[7]` the octets of an address. */
function generalName(name: string): Buffer {
  return isIP(name) === 0 ? element(0x82, Buffer.from(name, "ascii")) : element(0x87, addressOctets(name));
}

function addressOctets(address: string): Uint8Array {
  if (isIP(address) === 4) return Uint8Array.from(address.split(".").map(Number));
  const [head = "", tail = ""] = address.split("::");
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}

function groupsOf(half: string): readonly number[] {
  return half === "" ? [] : half.split(":").map((group) => Number.parseInt(group, 16));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
