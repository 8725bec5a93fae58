import { randomBytes } from "node:crypto";

/** A UUIDv7 (RFC 9562 §5.7) for this millisecond, like the ids of the server's rows. */
export function timeOrderedId(at: number): string {
  const random = randomBytes(10);
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0);
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2);
  const text = at.toString(16).padStart(12, "0") + random.toString("hex");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
}

/** The millisecond a time-ordered id was made in. */
export function momentOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
