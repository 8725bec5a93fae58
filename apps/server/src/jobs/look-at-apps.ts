import { type AppChecks, type DomainRecords, holdsChallenge, type Publishers } from "@grantway/platform";
import type { Clock, Milliseconds } from "@grantway/protocol";
import { checkVersion, type LookDependencies } from "../app-checks/check-version.ts";

const minute: Milliseconds = 60_000;
const day: Milliseconds = 24 * 60 * minute;

/** How long others leave a version alone that somebody looks at: longer than looking takes. */
const lookingTakes: Milliseconds = 2 * minute;
/** Versions looked at in one round. */
const mostVersions = 5;
/** Domains looked at in one round. */
const mostDomains = 20;
/** A record that is gone for longer than a mishap takes is gone. */
const grace: Milliseconds = 7 * day;

/**
 * Looks at versions that were submitted, as `checkVersion` does. Several nodes share the work, and a version that one of them left
 * half looked at is taken up by another.
 */
export async function lookAtVersions({
  appChecks,
  clock,
  ...dependencies
}: LookDependencies & { readonly appChecks: AppChecks; readonly clock: Clock }): Promise<number> {
  const at = clock();
  const due = await appChecks.due(at, at + lookingTakes, mostVersions);
  for (const version of due) {
    const found = await checkVersion(version, dependencies, clock());
    await appChecks.keep(version.app, version.number, found, clock());
  }
  return due.length;
}

/** Looks once a day whether the domains of publishers still say that they are theirs, and tells what became of each. */
export async function lookAtDomains({
  publishers,
  domainRecords,
  clock,
}: {
  readonly publishers: Publishers;
  readonly domainRecords: DomainRecords;
  readonly clock: Clock;
}): Promise<readonly string[]> {
  const at = clock();
  const due = await publishers.due(at - day, at, mostDomains);
  const outcomes: string[] = [];
  for (const domain of due) {
    const holds = await holdsChallenge(domainRecords, domain);
    // DNS that does not answer proves nothing and takes nothing away.
    if (holds === "no-answer") continue;
    outcomes.push(await publishers.checked({ ...domain, holds, grace }, { actor: "system", at: clock() }));
  }
  return outcomes;
}
