import type { SigningAlgorithm } from "../client.ts";
import { type InstanceKeyNeeds, needsOfKeys } from "../keys/instance-key-needs.ts";
import { outlooksOf } from "../keys/key-life.ts";
import {
  retireSigningKey,
  type Retiring,
  rotateSigningKey,
  type Rotated,
} from "../keys/rotate-signing-keys.ts";
import { resealSigningKeys } from "../keys/signing-key-seal.ts";
import type { KeyPorts, ListedKeys } from "./key-ports.ts";
import { operation } from "./operation.ts";

/** Every signing key on its way through life, and every instance key with what needs it. No secret is among it. */
export const listKeys = operation({
  name: "keys.list",
  permission: "keys:read",
  audit: "nothing",
  async run(ports: KeyPorts, _: object, by): Promise<ListedKeys> {
    const signingKeys = outlooksOf(await ports.signingKeys.all(), ports.keyTimes, by.at);
    return { times: ports.keyTimes, signingKeys, instanceKeys: await needsOfKeys(ports, by.at) };
  },
});

/** Publishes the next signing key, ahead of the schedule; see `rotateSigningKey`. */
export const rotateKey = operation({
  name: "keys.rotate",
  permission: "keys:write",
  audit: "signing-key.published",
  run: (
    ports: KeyPorts,
    asked: { readonly algorithm: SigningAlgorithm; readonly soon: boolean },
    by,
  ): Promise<Rotated | undefined> => rotateSigningKey(ports, asked, by),
});

/** Retires a signing key; see `retireSigningKey`. */
export const retireKey = operation({
  name: "keys.retire",
  permission: "keys:write",
  audit: "signing-key.retired",
  run: (ports: KeyPorts, asked: { readonly kid: string; readonly now: boolean }, by): Promise<Retiring> =>
    retireSigningKey(ports, asked, by),
});

/** Seals what is stored with the first instance key, and tells when the others can go. May be interrupted and run again. */
export const resealKeys = operation({
  name: "keys.reseal",
  permission: "keys:write",
  audit: "signing-key.resealed",
  async run(
    ports: KeyPorts,
    _: object,
    by,
  ): Promise<{
    /** Signing keys and secrets sealed anew here, with which instance key. */
    readonly resealed: number;
    readonly key: string;
    readonly others: readonly InstanceKeyNeeds[];
  }> {
    const resealed = (await resealSigningKeys(ports, by)) + ((await ports.otherSeals?.reseal()) ?? 0);
    const others = (await needsOfKeys(ports, by.at)).filter(({ use }) => use !== "seals");
    return { resealed, key: ports.cipher.currentKeyId, others };
  },
});
