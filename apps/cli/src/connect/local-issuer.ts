/*
 * A provider on this machine is being developed or tried out, so the client, which a person must name elsewhere, has a
 * default: the one that the demo registers. The scopes are still the person's choice.
 */

/** The public client which Grantway's demo registers for this command. */
export const developmentClient = "grantway-cli";

/** Whether the issuer is on the loopback of this machine. */
export function isOnThisMachine(issuer: string): boolean {
  const url = URL.parse(issuer);
  return url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
