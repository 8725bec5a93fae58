import { randomBytes, randomFillSync } from "node:crypto";
import * as crypto from "node:crypto";
import type { Clock, Entropy } from "@grantway/protocol";

/** {@link Entropy} from the operating system's generator. */
export function createEntropy(): Entropy {
  return {
    // Node 24 has no such function yet.
    id: "randomUUIDv7" in crypto ? crypto.randomUUIDv7 : () => composeUuid(Date.now),
    secret: () => randomBytes(32).toString("base64url"),
  };
}

/**
 * A UUIDv7: 48 bits of milliseconds, then random bits.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9562#section-5.7 | RFC 9562 §5.7}
 */
export function composeUuid(clock: Clock): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(clock(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
