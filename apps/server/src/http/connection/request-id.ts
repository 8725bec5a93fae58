import { randomBytes } from "node:crypto";

/**
 * Names requests: short enough to read out on the phone, different after every start, and no randomness a request.
 */
export function createRequestIds(): () => string {
  const start = randomBytes(4).toString("hex");
  let count = 0;
  return () => `${start}-${(count++).toString(36)}`;
}
