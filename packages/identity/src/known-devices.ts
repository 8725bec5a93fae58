import { createSeal } from "@grantway/protocol";
import type { Cipher, Entropy } from "@grantway/protocol";

/*
 * Remembers in a sealed cookie (`gwdv_`) who signed in from a browser. It opens no door: it only spares its owner from
 * waiting for what strangers did, so it outlives the session and the password.
 */

const mostUsers = 5;

interface Device {
  readonly id: string;
  /** The latest first. */
  readonly userIds: readonly string[];
}

/** Device cookies. */
export interface KnownDevices {
  /** The device's id when this person signed in from it before; `undefined` otherwise, for any text. */
  knows(cookie: string | undefined, userId: string): string | undefined;
  /** The device's id when anybody signed in from it before. */
  deviceOf(cookie: string | undefined): string | undefined;
  /** The cookie after this person signed in: the same device, this person first. */
  remember(cookie: string | undefined, userId: string): string;
}

/** {@link KnownDevices} sealed with this cipher. */
export function createKnownDevices({
  cipher,
  entropy,
}: {
  readonly cipher: Cipher;
  readonly entropy: Entropy;
}): KnownDevices {
  const seal = createSeal<Device>(cipher, "gwdv_", {
    encode: ({ id, userIds }) => [id, ...userIds],
    decode: ([id, ...userIds]) => ({ id: String(id), userIds: userIds.map(String) }),
  });
  const open = (cookie: string | undefined) => (cookie === undefined ? undefined : seal.open(cookie));

  return {
    knows(cookie, userId) {
      const device = open(cookie);
      return device?.userIds.includes(userId) === true ? device.id : undefined;
    },
    deviceOf: (cookie) => open(cookie)?.id,
    remember(cookie, userId) {
      const { id, userIds } = open(cookie) ?? { id: entropy.id(), userIds: [] };
      const others = userIds.filter((other) => other !== userId);
      return seal.seal({ id, userIds: [userId, ...others].slice(0, mostUsers) });
    },
  };
}
