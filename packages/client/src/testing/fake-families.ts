import { randomBytes } from "node:crypto";

/*
 * The tokens of the fake provider: families of one sign-in each, whose refresh tokens rotate or do not, and what
 * happens when one is used twice.
 */

/** What happens to refresh tokens. Times in milliseconds. */
export interface FamilyRules {
  /** `none`: none are given. `reuse`: always the same one. `rotate`: a new one each time. */
  readonly refresh: "none" | "reuse" | "rotate";
  /** How long a spent token gets the same unused successor again. 0: reuse ends the family at once. */
  readonly grace: number;
  readonly accessLifetime: number;
}

/** What one sign-in was granted. */
export interface FakeGrant {
  readonly clientId: string;
  readonly subject: string;
  readonly scope: string;
  /** Thumbprint of the key its tokens are bound to. */
  readonly jkt?: string | undefined;
}

/** Tokens as they are handed out. */
export interface FakeTokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly grant: FakeGrant;
}

interface Family {
  readonly id: string;
  readonly grant: FakeGrant;
  generation: number;
  spentAt: number;
  /** Whether a token of the current generation has been presented. */
  used: boolean;
  tokens: FakeTokens;
  ended: boolean;
}

/** What the fake provider counted. */
export interface FakeCounts {
  /** Successor generations made. A retry within the grace makes none. */
  readonly rotations: number;
  /** When each was asked for, milliseconds since 1970. */
  readonly rotatedAt: readonly number[];
  readonly retries: number;
  readonly endedFamilies: number;
}

/** Families of tokens, in memory. */
export function createFakeFamilies(rules: () => FamilyRules, now: () => number) {
  const families = new Map<string, Family>();
  const byRefresh = new Map<string, { readonly family: Family; readonly generation: number }>();
  const byAccess = new Map<
    string,
    { readonly family: Family; readonly generation: number; readonly until: number }
  >();
  const counts = { retries: 0, endedFamilies: 0 };
  const rotatedAt: number[] = [];

  function mintAccess(family: Family): string {
    const accessToken = `access-${family.id}-${family.generation}-${random()}`;
    const until = now() + rules().accessLifetime;
    byAccess.set(accessToken, { family, generation: family.generation, until });
    return accessToken;
  }

  function mint(family: Family): FakeTokens {
    const { refresh } = rules();
    const kept = refresh === "reuse" && family.generation > 1 ? family.tokens.refreshToken : undefined;
    const refreshToken =
      refresh === "none" ? undefined : (kept ?? `refresh-${family.id}-${family.generation}-${random()}`);
    if (refreshToken !== undefined) byRefresh.set(refreshToken, { family, generation: family.generation });
    return { accessToken: mintAccess(family), refreshToken, grant: family.grant };
  }

  function open(grant: FakeGrant): FakeTokens {
    const tokens = { accessToken: "", refreshToken: undefined, grant };
    const family: Family = {
      id: random(),
      grant,
      generation: 1,
      spentAt: 0,
      used: true,
      tokens,
      ended: false,
    };
    families.set(family.id, family);
    family.tokens = mint(family);
    return family.tokens;
  }

  function end(family: Family): undefined {
    if (!family.ended) counts.endedFamilies += 1;
    family.ended = true;
  }

  function rotate(refreshToken: string, askedAt: number): FakeTokens | undefined {
    const found = byRefresh.get(refreshToken);
    if (found === undefined || found.family.ended) return undefined;
    const { family, generation } = found;
    const { refresh, grace } = rules();
    if (refresh === "rotate" && generation !== family.generation) {
      const retry = generation === family.generation - 1 && !family.used && now() - family.spentAt < grace;
      if (!retry) return end(family);
      counts.retries += 1;
      family.tokens = { ...family.tokens, accessToken: mintAccess(family) };
      return family.tokens;
    }
    family.generation += 1;
    family.spentAt = now();
    family.used = false;
    rotatedAt.push(askedAt);
    family.tokens = mint(family);
    return family.tokens;
  }

  return {
    open,
    /** New tokens for a refresh token; `undefined` is `invalid_grant`. */
    rotate,
    /** The grant of an access token that is good now. */
    check(accessToken: string): FakeGrant | undefined {
      const found = byAccess.get(accessToken);
      if (found === undefined || found.family.ended || found.until <= now()) return undefined;
      if (found.generation === found.family.generation) found.family.used = true;
      return found.family.grant;
    },
    /** When it ends, milliseconds since 1970. */
    endOf: (accessToken: string) => byAccess.get(accessToken)?.until,
    revoke(token: string): void {
      const family = byRefresh.get(token)?.family ?? byAccess.get(token)?.family;
      if (family !== undefined) family.ended = true;
    },
    /** Makes every access token end now; refresh tokens live on. */
    expireAll(): void {
      for (const [token, found] of byAccess) byAccess.set(token, { ...found, until: 0 });
    },
    /** Whether there are tokens that were handed out and not used yet. */
    unsettled: () => [...families.values()].some(({ used, ended }) => !used && !ended),
    counts: (): FakeCounts => ({ ...counts, rotations: rotatedAt.length, rotatedAt: [...rotatedAt] }),
  };
}

/** Made by {@link createFakeFamilies}. */
export type FakeFamilies = ReturnType<typeof createFakeFamilies>;

function random(): string {
  return randomBytes(12).toString("base64url").replaceAll(/[-_]/g, "x");
}
