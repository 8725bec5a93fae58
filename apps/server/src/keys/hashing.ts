import { hash } from "node:crypto";
import type { Hashing } from "@grantway/protocol";
import type { KeyRing } from "./key-ring.ts";
import { createMac } from "./mac.ts";

/** {@link Hashing} over the ring. */
export function createHashing(ring: KeyRing): Hashing {
  const mac = createMac(ring, "hashing");
  return {
    sha256: (text) => hash("sha256", text, "base64url"),
    keyed: (secret) => mac.of(secret),
    matches: (secret, keyed) => mac.matches(secret, keyed),
  };
}
