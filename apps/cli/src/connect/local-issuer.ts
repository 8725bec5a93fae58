/*
 * A provider on this very machine is one that is being developed or tried out. The client, which a person must name
 * elsewhere, has a default there: the one that the demo registers. What it may do is the person's to say, there too.
 */

/** The public client which Grantway's demo registers for this command. */
export const developmentClient = "grantway-cli";

/** Whether the issuer is on the loopback of this machine. */
export function isOnThisMachine(issuer: string): boolean {
  const url = URL.parse(issuer);
  return url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
