import type { Client } from "../client.ts";
import type { Grant, TokenFamily } from "../grant.ts";
import type { Grants } from "../ports/grants.ts";
import type { Standings } from "../ports/standing.ts";
import type { Subject } from "../ports/subjects.ts";
import type { TokenFamilies } from "../ports/token-families.ts";

/** Rows in memory, to look at and to prepare. What concurrency promises, the real adapters prove in their contracts. */
export interface Rows {
  readonly clients: Map<string, Client>;
  readonly subjects: Map<string, Subject>;
  readonly grants: Map<string, Grant>;
  readonly families: Map<string, TokenFamily>;
  /** Code id to the family it opened. */
  readonly spentCodes: Map<string, string>;
  readonly revokedTokens: Set<string>;
  /** Their `sid`. */
  readonly endedSessions: Set<string>;
}

export function emptyRows(): Rows {
  return {
    clients: new Map(),
    subjects: new Map(),
    grants: new Map(),
    families: new Map(),
    spentCodes: new Map(),
    revokedTokens: new Set(),
    endedSessions: new Set(),
  };
}

export function memoryGrants({ grants }: Rows): Grants {
  function find(userId: string, clientId: string): Grant | undefined {
    return [...grants.values()].find((grant) => grant.userId === userId && grant.clientId === clientId);
  }
  function widen(
    id: string,
    userId: string,
    clientId: string,
    scopes: readonly string[],
    consentedAt: number,
  ): Grant {
    const old = find(userId, clientId);
    const all = [...new Set([...(old?.status === "active" ? old.scopes : []), ...scopes])];
    const epoch = old?.epoch ?? 0;
    const grant: Grant = {
      id: old?.id ?? id,
      userId,
      clientId,
      scopes: all,
      status: "active",
      consentedAt,
      epoch,
    };
    grants.set(grant.id, grant);
    return grant;
  }
  return {
    async find(userId, clientId) {
      const grant = find(userId, clientId);
      return grant?.status === "active" ? grant : undefined;
    },
    async allow({ newGrantId, consent, at, sameSince = Number.POSITIVE_INFINITY }) {
      const before = find(consent.userId, consent.clientId);
      const covered = consent.scopes.every((scope) => before?.scopes.includes(scope));
      if (before?.status === "active" && covered && before.consentedAt >= sameSince) return before;
      return widen(newGrantId, consent.userId, consent.clientId, consent.scopes, at);
    },
    async allowFirstParty({ newGrantId, userId, clientId, scopes, at }) {
      return widen(newGrantId, userId, clientId, scopes, at);
    },
  };
}

export function memoryFamilies({ families, spentCodes, endedSessions }: Rows): TokenFamilies {
  /** The copy that moved a family to where it is, and how often that was repeated. */
  const moves = new Map<string, { by: number; repeats: number }>();
  async function end(familyId: string, endedReason: NonNullable<TokenFamily["endedReason"]>): Promise<void> {
    const family = families.get(familyId);
    if (family !== undefined && family.endedReason === undefined)
      families.set(familyId, { ...family, endedReason });
  }
  return {
    end,
    async open({ code, family, at }) {
      if (spentCodes.has(code.id)) return "spent";
      spentCodes.set(code.id, family.id);
      if (endedSessions.has(family.sid)) return "ended";
      families.set(family.id, { ...family, generation: 0, rotatedAt: at });
      return "opened";
    },
    async endOfCode(codeId, reason) {
      const familyId = spentCodes.get(codeId);
      if (familyId !== undefined) await end(familyId, reason);
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
      const move = moves.get(familyId);
      if (family.generation !== generation + 1 || at - family.rotatedAt > grace) return "replayed";
      if (move?.by !== copy || move.repeats >= repeats) return "replayed";
      move.repeats += 1;
      return { repeated: move.repeats };
    },
  };
}

export function memoryStandings(rows: Rows): Standings {
  return {
    async of({ tokenId = "", clientId, userId = "", grantId = "", familyId = "" }) {
      return {
        client: rows.clients.get(clientId),
        subject: rows.subjects.get(userId),
        grant: rows.grants.get(grantId),
        family: rows.families.get(familyId),
        revoked: rows.revokedTokens.has(tokenId),
      };
    },
  };
}
