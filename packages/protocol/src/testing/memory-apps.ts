import type { Grant } from "../grant.ts";
import type { AppAccess, AppOffer, AppYes, OfferedPlace } from "../ports/app-access.ts";
import type { StandingInstallation } from "../ports/standing.ts";
import type { Rows } from "./memory-ports.ts";

/*
 * The platform for tests of the protocol: an offer for each client, whose places a yes changes. What may be installed where, and
 * by whom, the platform decides and its own suites prove.
 */

/** What is offered, by client, and what was asked of administrators. */
export interface OfferedApps {
  readonly offers: Map<string, AppOffer>;
  readonly requests: Map<string, Parameters<AppAccess["request"]>[0]>;
}

/** {@link AppAccess} over these. */
export function memoryApps({ offers, requests }: OfferedApps, rows: Rows): AppAccess {
  function settle(clientId: string, place: OfferedPlace): void {
    const offer = offers.get(clientId);
    if (offer === undefined) throw new Error("an answer to no offer");
    const places = offer.places.map((one) => (isSame(one, place) ? place : one));
    offers.set(clientId, { ...offer, places });
  }

  function find({ consent, place, version }: AppYes): OfferedPlace | undefined {
    const offer = offers.get(consent.clientId);
    return offer?.version === version ? offer.places.find((one) => isSame(one, { place })) : undefined;
  }

  return {
    async offer({ clientId, scopes }) {
      const offer = offers.get(clientId);
      return offer && { ...offer, scopes: offer.scopes.filter(({ scope }) => scopes.includes(scope)) };
    },
    async allow(yes) {
      const here = find(yes);
      const { consent, by, newIds, sameSince = Number.POSITIVE_INFINITY } = yes;
      if (here === undefined || !["install", "widen", "use"].includes(here.answer.may)) {
        return { outcome: "changed" };
      }
      const id = here.place.organisation ?? "mine";
      const { grant: before } = here;
      if (before !== undefined && before.consentedAt >= sameSince) {
        return { outcome: "allowed", installation: id, grant: before };
      }
      const own = consent.scopes.filter((scope) => here.own.includes(scope));
      const grant: Grant = {
        id: before?.id ?? newIds.grant,
        subject: { installation: id, member: consent.userId },
        clientId: consent.clientId,
        scopes: [...new Set([...(before?.scopes ?? []), ...own])],
        status: "active",
        consentedAt: by.at,
        epoch: 0,
      };
      const granted = [...new Set([...here.granted, ...consent.scopes])];
      rows.grants.set(grant.id, grant);
      rows.installations.set(
        `${id} ${consent.userId}`,
        installed(rows, consent.clientId, { id, granted, here }),
      );
      rows.records.push({ ...by, action: "grant.allowed", target: `grant:${grant.id}` });
      settle(consent.clientId, { ...here, answer: { may: "use" }, granted, grant });
      return { outcome: "allowed", installation: id, grant };
    },
    async request(asked) {
      const here = find(asked);
      if (here?.answer.may !== "request") return { outcome: "changed" };
      const { request } = asked.newIds;
      requests.set(request, asked);
      settle(asked.consent.clientId, { ...here, answer: { may: "wait", request } });
      return { outcome: "requested", request };
    },
  };
}

function isSame(one: Pick<OfferedPlace, "place">, other: Pick<OfferedPlace, "place">): boolean {
  return one.place.organisation === other.place.organisation && one.place.person === other.place.person;
}

function installed(
  { clients }: Rows,
  clientId: string,
  {
    id,
    granted,
    here,
  }: { readonly id: string; readonly granted: readonly string[]; readonly here: OfferedPlace },
): StandingInstallation {
  return {
    id,
    status: "active",
    generation: 1,
    app: { id: clients.get(clientId)?.app?.id ?? "", status: "active", scopes: granted, actsAs: ["person"] },
    organisation: { id, slug: here.slug ?? id, name: here.name, kind: "live", status: "active" },
    granted,
    roleAllows: here.own,
  };
}
