import { nextAttemptAt, readRetryAfter } from "@grantway/platform";
import {
  type Clients,
  type Clock,
  type Entropy,
  type LogoutNotice,
  type LogoutNotices,
  type Milliseconds,
  type Signer,
  signLogoutToken,
  type SubjectNames,
} from "@grantway/protocol";
import type { Logger } from "pino";
import type { Egress } from "../egress/guarded-fetch.ts";
import { version } from "../version.ts";

/*
 * Tells clients that a session has ended. Their addresses are asked through the guarded fetcher, as those of webhooks are; an answer
 * that is no success, and none, is tried again on the same schedule.
 */

/** What telling takes. */
export interface TellClientsDependencies {
  readonly issuer: string;
  readonly logoutNotices: LogoutNotices;
  readonly clients: Clients;
  readonly signer: Pick<Signer, "sign">;
  readonly subjectNames: Pick<SubjectNames, "of">;
  readonly egress: Pick<Egress, "fetch">;
  readonly entropy: Pick<Entropy, "id">;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly logger: Logger;
}

/** A client that takes longer has not been told. */
const deadline: Milliseconds = 10_000;
/** How long a notice is nobody else's: a whole attempt, and clocks that differ. */
const lease: Milliseconds = 60_000;
/** Told at the same time. */
const atOnce = 64;

/**
 * Tells as many as are due, and answers how many those were.
 *
 * @see {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest | OpenID Connect Back-Channel Logout §2.5}
 */
export async function tellClients(dependencies: TellClientsDependencies): Promise<number> {
  const { logoutNotices, clock } = dependencies;
  const at = clock();
  const claimed = await logoutNotices.claim({ at, until: at + lease, most: atOnce });
  await Promise.all(claimed.map((notice) => tell(notice, dependencies)));
  return claimed.length;
}

async function tell(notice: LogoutNotice, dependencies: TellClientsDependencies): Promise<void> {
  const { issuer, clients, signer, egress, entropy, clock, logger, logoutNotices, random } = dependencies;
  const { clientId, userId, sid, uri, attempt } = notice;
  const client = await clients.find(clientId);
  // Deleted this moment, with its notices.
  if (client === undefined) return;
  const at = clock();
  const ended = { sub: dependencies.subjectNames.of(client, userId), sid, jti: entropy.id(), at };
  const token = await signLogoutToken({ issuer, signer }, client, ended);
  const told = await egress.fetch(uri, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "user-agent": `Grantway/${version}`,
      "cache-control": "no-store",
    },
    body: new URLSearchParams({ logout_token: token }).toString(),
    deadline,
    most: 0,
  });
  const isTold = told.outcome === "answered" && told.status >= 200 && told.status < 300;
  const because = told.outcome === "answered" ? told.status : told.because;
  if (isTold) {
    await logoutNotices.settle(notice);
    return;
  }
  const failed = clock();
  const notBefore =
    told.outcome === "answered" ? readRetryAfter(told.headers.get("retry-after"), failed) : null;
  const again = nextAttemptAt({ attempt, at: failed, notBefore }, random());
  const words = again === undefined ? "is given up" : "is tried again";
  logger.warn({ client: clientId, attempt, because }, `telling a client of a sign-out failed and ${words}`);
  await logoutNotices.settle(notice, again);
}
