import type { SigningAlgorithm } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { SigningKeys, StoredSigningKey } from "../ports/signing-keys.ts";
import { type KeyStep, type KeyTimes, stepsDue } from "./key-life.ts";

/** Makes a signing key, its private part sealed with the current instance key. RSA takes up to a second. */
export type MakeSigningKey = (
  algorithm: SigningAlgorithm,
  times: { readonly createdAt: Instant; readonly activeFrom: Instant },
) => Promise<StoredSigningKey>;

/** What looking after signing keys needs. */
export interface TendDependencies {
  readonly signingKeys: SigningKeys;
  readonly makeSigningKey: MakeSigningKey;
  readonly keyTimes: KeyTimes;
}

/** A step that was taken, with the key it was about. */
export type KeyStepTaken = KeyStep & { readonly kid: string };

/**
 * Does what the schedule asks for now. However many nodes and commands do it at once, each step is done by one of them.
 *
 * @returns the steps that were taken here.
 */
export async function tendSigningKeys(
  dependencies: TendDependencies,
  by: Attribution,
): Promise<readonly KeyStepTaken[]> {
  const { signingKeys, keyTimes } = dependencies;
  const taken: KeyStepTaken[] = [];
  for (const step of stepsDue(await signingKeys.all(), keyTimes, by.at)) {
    const kid = await take(step, dependencies, by);
    if (kid !== undefined) taken.push({ ...step, kid });
  }
  return taken;
}

async function take(
  step: KeyStep,
  dependencies: TendDependencies,
  by: Attribution,
): Promise<string | undefined> {
  if (step.step === "publish") return publishNext(dependencies, step, by);
  return (await dependencies.signingKeys.retire(step.kid, by)) === "retired" ? step.kid : undefined;
}

/**
 * Publishes another key of the algorithm.
 *
 * @returns its `kid`; `undefined` when there are not `behind` keys any more, because somebody else was quicker.
 */
export async function publishNext(
  { signingKeys, makeSigningKey }: Pick<TendDependencies, "signingKeys" | "makeSigningKey">,
  next: { readonly algorithm: SigningAlgorithm; readonly behind: number; readonly activeFrom: Instant },
  by: Attribution,
): Promise<string | undefined> {
  const { algorithm, behind, activeFrom } = next;
  const key = await makeSigningKey(algorithm, { createdAt: by.at, activeFrom });
  return (await signingKeys.publish(key, behind, by)) === "published" ? key.kid : undefined;
}
