import { createHash, timingSafeEqual } from "node:crypto";

/** Whether who sends this `Authorization` may read the metrics. */
export type MayReadMetrics = (authorization: string | undefined) => boolean;

/** @param token - the bearer token that is asked for (RFC 6750 §2.1); everybody may where there is none. */
export function createMayReadMetrics(token: string | undefined): MayReadMetrics {
  if (token === undefined) return () => true;
  const expected = digest(token);
  return (authorization = "") => {
    const sent = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
    return timingSafeEqual(digest(sent), expected);
  };
}

/** Of equal length whatever was sent, as a comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
