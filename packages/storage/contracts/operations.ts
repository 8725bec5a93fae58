import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import type { AppPorts, OrganisationPorts } from "@grantway/platform";
import {
  type ActivityPorts,
  clientChoices,
  type ClientPorts,
  type Consequences,
  createPerform,
  type DeclarationPorts,
  features,
  managementApi,
  registerFeatures,
} from "@grantway/protocol";
import { newId, now } from "./people-and-clients.ts";
import type { World } from "./on-each-adapter.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64url");

/** Performs operations on the ports of this world, in the present of these tests. */
export function performIn({ storage }: World) {
  const ports: AppPorts &
    ClientPorts &
    DeclarationPorts &
    ActivityPorts &
    Omit<OrganisationPorts, keyof ClientPorts> & { readonly consequences: Consequences } = {
    ...storage.protocol,
    ...storage.platform,
    issuer: "https://id.example",
    domainRecords: { textsAt: () => Promise.resolve([]) },
    builtIn: managementApi("https://id.example"),
    choices: clientChoices(registerFeatures(features)),
    entropy: { id: newId, secret: () => randomBytes(32).toString("base64url") },
    hashing: {
      sha256,
      keyed: (secret) => `k1.${sha256(secret)}`,
      matches: (secret, hash) => hash === `k1.${sha256(secret)}`,
    },
    crc32: (text) => crc32(text),
    cipher: {
      currentKeyId: "k1",
      encrypt: (text) => Buffer.from(text).toString("base64url"),
      decrypt: (_, sealed) => Buffer.from(sealed, "base64url").toString(),
      crc32: (text) => crc32(text),
    },
  };
  return createPerform({ ports, clock: () => now });
}
