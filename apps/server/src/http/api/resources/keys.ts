import * as api from "@grantway/api";
import {
  type InstanceKeyNeeds,
  type Instant,
  type KeyOutlook,
  listKeys,
  resealKeys,
  retireKey,
  rotateKey,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal, notFound } from "../refusal.ts";

/** `/keys`. */
export const keyHandlers = [
  handle(api.listKeys, async ({ perform }) => {
    const { signingKeys, instanceKeys, times } = await perform(listKeys, {});
    const { signing, ahead, soonest, after } = times;
    const body = {
      signingKeys: signingKeys.map(signingKeyBody),
      instanceKeys: instanceKeys.map(instanceKeyBody),
      times: {
        ...(signing === undefined ? {} : { signing: signing / 1000 }),
        ahead: ahead / 1000,
        soonest: soonest / 1000,
        after: after / 1000,
      },
    };
    return { status: 200, body };
  }),

  handle(api.rotateKey, async ({ perform, body: { algorithm, soon = false } }) => {
    const rotated = await perform(rotateKey, { algorithm, soon });
    if (rotated === undefined) {
      throw new ApiRefusal(
        "not-possible",
        "No key of this algorithm signs yet: the server makes the first one.",
      );
    }
    const { kid, outcome, activeFrom, before } = rotated;
    return {
      status: 200,
      body: {
        kid,
        algorithm,
        outcome,
        activeFrom: isoInstant(activeFrom),
        before: { kid: before.kid, publishedUntil: isoInstant(before.publishedUntil) },
      },
    };
  }),

  handle(api.retireKey, async ({ perform, params: { kid }, body: { now = false } }) => {
    const retiring = await perform(retireKey, { kid, now });
    if (retiring === "unknown") throw notFound("signing key", kid);
    if (retiring === "signs") {
      throw new ApiRefusal("not-possible", "It signs now, or is the next to: rotate first.");
    }
    if (typeof retiring === "object") {
      const { neededUntil } = retiring.needed;
      const until = neededUntil === undefined ? "" : ` until ${isoInstant(neededUntil)}`;
      throw new ApiRefusal("in-use", `What it signed may be verified${until}; with now it stops at once.`);
    }
    return { status: 204 };
  }),

  handle(api.resealKeys, async ({ perform }) => {
    const { resealed, key, others } = await perform(resealKeys, {});
    return { status: 200, body: { resealed, key, others: others.map(instanceKeyBody) } };
  }),
];

function signingKeyBody({ key, phase, signsUntil, neededUntil }: KeyOutlook) {
  const { kid, algorithm, activeFrom, createdAt, retiredAt } = key;
  return {
    kid,
    algorithm,
    phase,
    activeFrom: isoInstant(activeFrom),
    createdAt: isoInstant(createdAt),
    ...at("signsUntil", signsUntil),
    ...at("neededUntil", neededUntil),
    ...at("retiredAt", retiredAt),
  };
}

function instanceKeyBody(needs: InstanceKeyNeeds) {
  const { id, use, signingKeys, webhookSecrets, clients, sealedAt, refreshTokens, sessions, othersUntil } =
    needs;
  return {
    id,
    use,
    signingKeys,
    ...(webhookSecrets === undefined ? {} : { webhookSecrets }),
    clients,
    refreshTokens: aliveBody(refreshTokens),
    sessions: aliveBody(sessions),
    ...at("sealedAt", sealedAt),
    ...at("othersUntil", othersUntil),
  };
}

function aliveBody({ count, until }: InstanceKeyNeeds["sessions"]) {
  return { count, ...at("until", until) };
}

/** The moment under this name, where there is one. */
function at<const Name extends string>(
  name: Name,
  instant: Instant | undefined,
): { readonly [Key in Name]?: string } {
  return instant === undefined ? {} : ({ [name]: isoInstant(instant) } as { readonly [Key in Name]: string });
}
