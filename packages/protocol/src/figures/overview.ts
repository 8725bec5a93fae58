import type { SigningAlgorithm } from "../client.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import { type KeyOutlook, outlooksOf } from "../keys/key-life.ts";
import type { OverviewPorts } from "../operations/figure-ports.ts";
import type { ClientSince, Some, Totals } from "../ports/census.ts";
import type { Figure } from "../ports/figures.ts";
import type { Health } from "../ports/health.ts";
import { sumOfCounts } from "./sum-of-counts.ts";
import { failedSignInEnds } from "./tally.ts";

const day: Milliseconds = 24 * 60 * 60 * 1000;
const week = 7 * day;
const year = 365 * day;
const unusedFor = 90 * day;
/** A key that ends sooner is worth a look. */
const soon = 14 * day;
/** Clients that are named; the others are counted. */
const named = 20;

/** A signing key that stops signing soon, or signs longer than keys should. */
export interface EndingKey {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** When the next one takes over; absent where nobody plans it. */
  readonly signsUntil?: Instant;
  /** Whether its successor is published. */
  readonly followed: boolean;
}

/** What an administrator should look at. */
export interface Attention {
  readonly endingKeys: readonly EndingKey[];
  /** Secrets older than a year: they were not rotated for as long. */
  readonly oldSecrets: Some<ClientSince>;
  /** Failed sign-ins of the last seven days, of the seven before, and whether that is a rise worth a look. */
  readonly failedSignIns: { readonly now: number; readonly before: number; readonly rising: boolean };
  /** Without use for 90 days. */
  readonly unusedClients: Some<ClientSince>;
}

/** What there is, how it is, and what to look at. */
export interface Overview {
  readonly at: Instant;
  readonly attention: Attention;
  readonly totals: Totals;
  readonly health: Health;
}

/** Looks at everything. */
export async function overviewOf(ports: OverviewPorts, at: Instant): Promise<Overview> {
  const { census, figures, signingKeys, keyTimes, health } = ports;
  const [keys, oldSecrets, unusedClients, signIns, totals, healthNow] = await Promise.all([
    signingKeys.all(),
    census.oldSecrets({ at, before: at - year, limit: named }),
    census.unusedClients({ at, before: at - unusedFor, limit: named }),
    figures.read({ kinds: ["sign-ins"], step: "hour", from: at - 2 * week, to: at }),
    census.totals(at),
    health(),
  ]);
  const endingKeys = outlooksOf(keys, keyTimes, at).flatMap((outlook) =>
    endingKey(outlook, keyTimes.ahead, at),
  );
  const attention = { endingKeys, oldSecrets, failedSignIns: failuresOf(signIns, at), unusedClients };
  return { at, attention, totals, health: healthNow };
}

/** One that signs, and soon does not; or that has signed for a year because nobody plans its successor. */
function endingKey({ key, phase, signsUntil, neededUntil }: KeyOutlook, ahead: Milliseconds, at: Instant) {
  if (phase !== "signs") return [];
  const ends =
    signsUntil === undefined ? key.activeFrom + year <= at : signsUntil - at <= Math.min(soon, 2 * ahead);
  if (!ends) return [];
  const { kid, algorithm } = key;
  const until = signsUntil === undefined ? {} : { signsUntil };
  return [{ kid, algorithm, ...until, followed: neededUntil !== undefined }];
}

/** From so many on, and by so much more than in the week before, they are worth a look. */
const [leastFailures, rise] = [20, 1.5];

function failuresOf(signIns: readonly Figure[], at: Instant): Attention["failedSignIns"] {
  const failures = signIns.filter(({ label }) => failedSignInEnds.some((end) => end === label));
  const now = sumOfCounts(failures.filter((figure) => figure.at >= at - week));
  const before = sumOfCounts(failures) - now;
  return { now, before, rising: now >= leastFailures && now >= before * rise };
}
