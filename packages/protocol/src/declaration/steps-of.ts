import type { Instant, Milliseconds } from "../instant.ts";
import type { InventoryStep } from "../ports/inventory.ts";
import { makeClientSecret, type SecretMaking } from "../registration/client-secret.ts";
import { byManagement } from "../registration/new-client.ts";
import type { Move, PlannedStep } from "./plan.ts";

/** How long the secret before goes on beside one that a declaration brings: create, deploy, retire. */
const overlap: Milliseconds = 24 * 60 * 60 * 1000;

/** The steps of a plan with what is made for them: ids and hashes of secrets. A client without a declared secret gets none. */
export function stepsOf(
  moves: readonly Move[],
  making: SecretMaking,
  now: Instant,
): readonly InventoryStep[] {
  return moves.flatMap(({ steps }) => steps).map((step) => made(step, making, now));
}

function made(step: PlannedStep, making: SecretMaking, now: Instant): InventoryStep {
  if (step.step === "create-client") {
    const { client, secret } = step;
    const secrets = secret === undefined ? [] : [makeClientSecret(making, client, secret, now).row];
    return { step: step.step, client: { ...client, ...byManagement, secrets, createdAt: now } };
  }
  if (step.step === "add-secret") {
    const { row } = makeClientSecret(making, step, step.secret, now);
    return { step: step.step, id: step.id, secret: row, othersExpireAt: now + overlap };
  }
  return step;
}

/** Names what is done, so that whoever was shown one plan does not carry out another. No secret is part of it. */
export function fingerprintOf(moves: readonly Move[], sha256: (text: string) => string): string {
  const steps = moves.flatMap(({ steps }) => steps);
  return sha256(JSON.stringify(steps, (name, value: unknown) => (name === "secret" ? true : value)));
}
