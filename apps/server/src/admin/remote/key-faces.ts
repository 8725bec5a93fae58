import * as contract from "@grantway/api";
import {
  type InstanceKeyNeeds,
  type KeyOutlook,
  type KeyTimes,
  listKeys,
  resealKeys,
  retireKey,
  rotateKey,
} from "@grantway/protocol";
import { face, meaning } from "./face.ts";
import { moment } from "./moments.ts";

type ShownKeys = contract.Output<typeof contract.listKeys>;

/** Keys. Why one cannot be rotated or retired now has its sentence from the server. */
export const keyFaces = [
  face(listKeys, async (api) => {
    const { signingKeys, instanceKeys, times } = await api.call(contract.listKeys, {});
    return {
      signingKeys: signingKeys.map(outlookOf),
      instanceKeys: instanceKeys.map(needsOf),
      times: timesOf(times),
    };
  }),

  face(rotateKey, async (api, body) => {
    const { activeFrom, before, ...rotated } = await api.call(contract.rotateKey, { body });
    return {
      ...rotated,
      activeFrom: Date.parse(activeFrom),
      before: { kid: before.kid, publishedUntil: Date.parse(before.publishedUntil) },
    };
  }),

  face(retireKey, async (api, { kid, now }) =>
    meaning(
      api.call(contract.retireKey, { params: { kid }, body: { now } }).then(() => "retired" as const),
      { "not-found": () => "unknown" as const },
    ),
  ),

  face(resealKeys, async (api) => {
    const { others, ...resealed } = await api.call(contract.resealKeys, {});
    return { ...resealed, others: others.map(needsOf) };
  }),
];

/** The key itself stays where it is: no command shows more of it. */
function outlookOf({ kid, algorithm, phase, ...at }: ShownKeys["signingKeys"][number]): KeyOutlook {
  return {
    key: {
      kid,
      algorithm,
      activeFrom: Date.parse(at.activeFrom),
      createdAt: Date.parse(at.createdAt),
      ...moment("retiredAt", at.retiredAt),
    } as KeyOutlook["key"],
    phase,
    ...moment("signsUntil", at.signsUntil),
    ...moment("neededUntil", at.neededUntil),
  };
}

function needsOf({
  sealedAt,
  othersUntil,
  refreshTokens,
  sessions,
  ...needs
}: ShownKeys["instanceKeys"][number]): InstanceKeyNeeds {
  return {
    ...needs,
    ...moment("sealedAt", sealedAt),
    ...moment("othersUntil", othersUntil),
    refreshTokens: aliveOf(refreshTokens),
    sessions: aliveOf(sessions),
  };
}

/** Durations are seconds in the API. */
function timesOf({ signing, ahead, soonest, after }: ShownKeys["times"]): KeyTimes {
  return {
    signing: signing === undefined ? undefined : signing * 1000,
    ahead: ahead * 1000,
    soonest: soonest * 1000,
    after: after * 1000,
  };
}

function aliveOf({ count, until }: { readonly count: number; readonly until?: string }) {
  return { count, ...moment("until", until) };
}
