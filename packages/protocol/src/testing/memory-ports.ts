import type { Client } from "../client.ts";
import { isAsVerified } from "../client-documents/is-as-verified.ts";
import { type KeptRegistrations, memoryRegistrations } from "./memory-registrations.ts";
import { memoryDeviceRequests, type KeptDeviceRequest } from "./memory-device-requests.ts";
import { covers, type Grant, type TokenFamily, widened } from "../grant.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { Clients } from "../ports/clients.ts";
import type { DescribedClients } from "../ports/described-clients.ts";
import type { LaunchPlace, LaunchPlaces } from "../ports/launch-places.ts";
import type { Grants } from "../ports/grants.ts";
import type { RevokedTokens } from "../ports/revoked-tokens.ts";
import type { StandingInstallation, Standings } from "../ports/standing.ts";
import type { SignedInClients } from "../ports/signed-in-clients.ts";
import type { Subject } from "../ports/subjects.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import type { UsedIds } from "../ports/used-ids.ts";

/*
 * Storage for tests of the protocol: maps, to look at and to prepare. It passes the suites of packages/storage/contracts that
 * ask for nothing but ports; what several processes and an outage do to them, the real adapters prove there.
 */

/** What is kept. */
export interface Rows {
  readonly clients: Map<string, Client>;
  readonly registered: KeptRegistrations;
  readonly subjects: Map<string, Subject>;
  readonly grants: Map<string, Grant>;
  readonly families: Map<string, TokenFamily>;
  /** With the role of a member, by the installation's id and theirs with a space between; of the app as itself by its id alone. */
  readonly installations: Map<string, StandingInstallation>;
  /** Code id to the family it opened. */
  readonly spentCodes: Map<string, string>;
  readonly revokedTokens: Set<string>;
  /** Kind and id. */
  readonly usedIds: Set<string>;
  /** What people find there, by installation and person. */
  readonly launchPlaces: Map<string, LaunchPlace>;
  readonly deviceRequests: Map<string, KeptDeviceRequest>;
  /** Their `sid`. */
  readonly endedSessions: Set<string>;
  /** Clients that got ID tokens, and in which session. */
  readonly signedIn: Parameters<SignedInClients["note"]>[0][];
  /** What the audit records say: the latest last. */
  readonly records: (Attribution & { readonly action: string; readonly target: string })[];
}

export function emptyRows(): Rows {
  return {
    clients: new Map(),
    registered: { of: new Map(), initial: new Map() },
    subjects: new Map(),
    grants: new Map(),
    families: new Map(),
    installations: new Map(),
    spentCodes: new Map(),
    revokedTokens: new Set(),
    usedIds: new Set(),
    launchPlaces: new Map(),
    deviceRequests: new Map(),
    endedSessions: new Set(),
    records: [],
    signedIn: [],
  };
}

/** The ports the protocol asks for, over these rows. */
export function memoryPorts(rows: Rows) {
  const clients: Clients = { find: async (id) => rows.clients.get(id) };
  return {
    clients,
    describedClients: memoryDescribedClients(rows),
    grants: memoryGrants(rows),
    deviceRequests: memoryDeviceRequests(rows),
    ...memoryRegistrations(rows),
    families: memoryFamilies(rows),
    standings: memoryStandings(rows),
    launchPlaces: memoryLaunchPlaces(rows),
    revokedTokens: memoryRevokedTokens(rows),
    usedIds: memoryUsedIds(rows),
    signedInClients: { note: async (signIn) => void rows.signedIn.push(signIn) } satisfies SignedInClients,
  };
}

function memoryDescribedClients({ clients, records }: Rows): DescribedClients {
  return {
    async keep(client, by) {
      const before = clients.get(client.id);
      if (before !== undefined && before.origin !== "metadata_document") return;
      const { owner, status, firstParty } = before ?? client;
      const verified = before?.verified === true && isAsVerified(before, client);
      clients.set(client.id, { ...client, owner, status, firstParty, verified });
      const action = before === undefined ? "client.created" : "client.updated";
      records.push({ ...by, action, target: `client:${client.id}` });
    },
    forgetIdle: async () => 0,
  };
}

function memoryGrants({ grants, records }: Rows): Grants {
  type Yes = Parameters<Grants["allowFirstParty"]>[0];

  function find(userId: string, clientId: string): Grant | undefined {
    return [...grants.values()].find(
      ({ subject, clientId: to }) => subject.person === userId && to === clientId,
    );
  }
  function write({ newGrantId: id, userId, clientId, scopes, by }: Yes): Grant {
    const subject = { person: userId };
    const fresh = {
      id,
      subject,
      clientId,
      scopes: [],
      status: "active",
      consentedAt: by.at,
      epoch: 0,
    } as const;
    const grant = widened(find(userId, clientId) ?? fresh, scopes, by.at);
    grants.set(grant.id, grant);
    records.push({ ...by, action: "grant.allowed", target: `grant:${grant.id}` });
    return grant;
  }

  return {
    async find(userId, clientId) {
      const grant = find(userId, clientId);
      return grant?.status === "active" ? grant : undefined;
    },
    async allow({ newGrantId, consent, by, sameSince = Number.POSITIVE_INFINITY }) {
      const before = find(consent.userId, consent.clientId);
      const isSame =
        before !== undefined && covers(before, consent.scopes) && before.consentedAt >= sameSince;
      return isSame ? before : write({ newGrantId, ...consent, by });
    },
    async allowFirstParty(decision) {
      const before = find(decision.userId, decision.clientId);
      return before !== undefined && covers(before, decision.scopes) ? before : write(decision);
    },
  };
}

function memoryFamilies({ families, spentCodes, endedSessions, records }: Rows): TokenFamilies {
  /** The copy that moved a family to where it is, and how often that was repeated. */
  const moves = new Map<string, { by: number; repeats: number }>();

  const end: TokenFamilies["end"] = async (familyId, endedReason, by) => {
    const family = families.get(familyId);
    if (family === undefined || family.endedReason !== undefined) return;
    families.set(familyId, { ...family, endedReason });
    records.push({ ...by, action: "family.ended", target: `family:${familyId}` });
  };

  return {
    end,
    async open({ code, family, at }) {
      if (spentCodes.has(code.id)) return "spent";
      spentCodes.set(code.id, family.id);
      if (endedSessions.has(family.sid)) return "ended";
      families.set(family.id, { ...family, generation: 0, rotatedAt: at });
      return "opened";
    },
    async endOfCode(codeId, reason, by) {
      const familyId = spentCodes.get(codeId);
      if (familyId !== undefined) await end(familyId, reason, by);
    },
    async find(familyId) {
      return families.get(familyId);
    },
    async rotate({ familyId, generation, copy, grace, repeats, at }) {
      const family = families.get(familyId);
      if (family === undefined) return "unknown";
      if (family.endedReason !== undefined || family.expiresAt <= at) return "ended";
      if (family.generation === generation) {
        families.set(familyId, { ...family, generation: generation + 1, rotatedAt: at });
        moves.set(familyId, { by: copy, repeats: 0 });
        return "rotated";
      }
      if (family.generation < generation) return "unknown";
      const move = moves.get(familyId);
      if (family.generation !== generation + 1 || at - family.rotatedAt > grace) return "replayed";
      if (move?.by !== copy || move.repeats >= repeats) return "replayed";
      move.repeats += 1;
      return { repeated: move.repeats };
    },
  };
}

function memoryLaunchPlaces({ launchPlaces }: Rows): LaunchPlaces {
  return {
    find: async (installation, person) => launchPlaces.get(`${installation} ${person}`),
    elsewhere: async () => [],
  };
}

function memoryStandings(rows: Rows): Standings {
  return {
    async of({ tokenId = "", clientId, userId = "", grantId = "", familyId = "", installationId = "" }) {
      const grant = rows.grants.get(grantId);
      const { installation = installationId, member } = grant?.subject ?? {};
      return {
        client: rows.clients.get(clientId),
        subject: rows.subjects.get(userId),
        grant,
        family: rows.families.get(familyId),
        installation: rows.installations.get(
          member === undefined ? installation : `${installation} ${member}`,
        ),
        revoked: rows.revokedTokens.has(tokenId),
      };
    },
  };
}

function memoryRevokedTokens({ revokedTokens, records }: Rows): RevokedTokens {
  return {
    async revoke(tokenId, _, by) {
      if (revokedTokens.has(tokenId)) return;
      revokedTokens.add(tokenId);
      records.push({ ...by, action: "token.revoked", target: `token:${tokenId}` });
    },
  };
}

function memoryUsedIds({ usedIds }: Rows): UsedIds {
  return {
    async spend({ kind, id }) {
      const key = `${kind} ${id}`;
      if (usedIds.has(key)) return "used";
      usedIds.add(key);
      return "fresh";
    },
  };
}
