import { hash, randomBytes } from "node:crypto";
import type { Hashing } from "@grantway/protocol";
import type { KeyRing } from "./key-ring.ts";
import { createMac } from "./mac.ts";

/** Secrets that are remembered as proven. What is over is proven again. */
const rememberedSecrets = 10_000;

/** {@link Hashing} over the ring. */
export function createHashing(ring: KeyRing): Hashing {
  const mac = createMac(ring, "hashing");
  return {
    sha256: (text) => hash("sha256", text, "base64url"),
    keyed: (secret) => mac.of(secret),
    matches: rememberProven((secret, keyed) => mac.matches(secret, keyed)),
  };
}

/**
 * A client proves the same secret with every token request, and a digest in one call is several times cheaper than a
 * keyed one. So a pair that was proven is remembered, never as the secret itself: as its digest with a salt of this
 * process, which tells nothing to whoever sees how long the comparison takes.
 */
function rememberProven(matches: Hashing["matches"]): Hashing["matches"] {
  const salt = randomBytes(32).toString("base64url");
  const proven = new Map<string, string>();
  return (secret, keyed) => {
    const digest = hash("sha256", salt + secret, "base64url");
    if (proven.get(keyed) === digest) return true;
    if (!matches(secret, keyed)) return false;
    if (proven.size >= rememberedSecrets) proven.clear();
    proven.set(keyed, digest);
    return true;
  };
}
