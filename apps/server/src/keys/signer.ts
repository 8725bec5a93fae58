import {
  countOf,
  hasPassed,
  publishNext,
  resealSigningKeys,
  sealerOf,
  signingKeyOf,
} from "@grantway/protocol";
import type {
  Cipher,
  Clock,
  Instant,
  Signer,
  SigningAlgorithm,
  SigningKeys,
  StoredSigningKey,
} from "@grantway/protocol";
import { ConfigError } from "../config/config-error.ts";
import { encodeHeader, openJws, signJws } from "./jws.rfc7515.ts";
import { reloadAfter } from "./key-times.ts";
import { createMakeSigningKey, type OpenSigningKey, openSigningKey } from "./signing-key.ts";

/*
 * Signs ID tokens and access tokens (RFC 7515). The keys live in the database, their private parts sealed.
 *
 * ES256 is there before this answers. An RS256 key takes up to a second to find, so on the very first start it is made
 * in the background and nothing waits for it but what needs it: signing with RS256, and the published key set, which is
 * never answered without a key it advertises. Every later start finds both in the database.
 */

interface Ring {
  readonly keys: readonly StoredSigningKey[];
  readonly opened: ReadonlyMap<string, OpenSigningKey>;
  readonly at: Instant;
  /** Which key signs, worked out once for each turn and not for each token. */
  readonly turns: Map<SigningAlgorithm, Turn>;
}

/** The key that signs with an algorithm until the next one takes over. */
interface Turn {
  readonly kid: string;
  readonly until: Instant;
  /** What its signatures begin with, by `typ`. */
  readonly headers: Map<string | undefined, string>;
}

/** What signing needs. */
export interface SignerDependencies {
  readonly signingKeys: SigningKeys;
  readonly cipher: Cipher;
  readonly clock: Clock;
}

/**
 * A {@link Signer} over the stored keys; makes the first of each algorithm when there is none. What another process does
 * to them is seen within a minute, and always before the next signature after a sleep.
 *
 * @throws {@link ConfigError} when a key that is not retired was sealed with an instance key that is gone.
 */
export async function openSigner({ signingKeys, cipher, clock }: SignerDependencies): Promise<Signer> {
  let ring: Ring = { keys: [], opened: new Map(), at: 0, turns: new Map() };
  const makeSigningKey = createMakeSigningKey(cipher);
  const making = new Map<SigningAlgorithm, Promise<void>>();

  async function reload(): Promise<void> {
    const keys = await signingKeys.all();
    const opened = await Promise.all(keys.map(async (key) => [key.kid, await open(key)] as const));
    ring = { keys, opened: new Map(opened), at: clock(), turns: new Map() };
  }

  /** What is open stays open: another node may have sealed it with an instance key that this one learns of later. */
  async function open(key: StoredSigningKey): Promise<OpenSigningKey> {
    const before = ring.opened.get(key.kid);
    if (before === undefined) return openSigningKey(key, cipher);
    return key.retiredAt === undefined ? before : { ...before, privateKey: undefined };
  }

  async function freshRing(): Promise<Ring> {
    if (hasPassed(reloadAfter, { since: ring.at, now: clock() })) await reload();
    return ring;
  }

  function turnOf(algorithm: SigningAlgorithm): Turn | undefined {
    const now = clock();
    const known = ring.turns.get(algorithm);
    if (known !== undefined && now < known.until) return known;
    const key = signingKeyOf(ring.keys, algorithm, now);
    if (key === undefined) return undefined;
    const coming = ring.keys.map(({ activeFrom }) => activeFrom).filter((at) => at > now);
    const turn = { kid: key.kid, until: Math.min(...coming), headers: new Map() };
    ring.turns.set(algorithm, turn);
    return turn;
  }

  /** Makes sure there is a key of this algorithm. Concurrent callers share one attempt; a failed one is tried anew. */
  function provide(algorithm: SigningAlgorithm): Promise<void> {
    if (turnOf(algorithm) !== undefined) return Promise.resolve();
    const attempt = making.get(algorithm) ?? make(algorithm).finally(() => making.delete(algorithm));
    making.set(algorithm, attempt);
    return attempt;
  }

  async function make(algorithm: SigningAlgorithm): Promise<void> {
    const at = clock();
    const next = { algorithm, behind: countOf(ring.keys, algorithm), activeFrom: at };
    await publishNext({ signingKeys, makeSigningKey }, next, { actor: "system", at });
    await reload();
  }

  await resealSigningKeys({ signingKeys, cipher }, { actor: "system", at: clock() });
  await reload();
  refuseUnopened(ring);
  await provide("ES256");
  // Whoever needs it next tries again and learns why it failed.
  provide("RS256").catch(() => undefined);

  return {
    algorithms: ["ES256", "RS256"],

    async sign(claims, { alg, typ }) {
      if (hasPassed(reloadAfter, { since: ring.at, now: clock() })) await reload();
      if (turnOf(alg) === undefined) await provide(alg);
      const turn = turnOf(alg);
      const privateKey = turn && ring.opened.get(turn.kid)?.privateKey;
      if (turn === undefined || privateKey === undefined)
        throw new Error(`no ${alg} key can sign: ${turn?.kid} does not open here`);
      return signJws(claims, headerOf(turn, alg, typ), privateKey);
    },

    async verify(text) {
      const { opened } = await freshRing();
      return openJws(text, (kid) => opened.get(kid));
    },

    async publicKeys() {
      await freshRing();
      await Promise.all([provide("ES256"), provide("RS256")]);
      return ring.keys
        .filter(({ retiredAt }) => retiredAt === undefined)
        .flatMap(({ kid }) => ring.opened.get(kid)?.publicJwk ?? []);
    },
  };
}

function headerOf({ kid, headers }: Turn, alg: SigningAlgorithm, typ: string | undefined): string {
  const known = headers.get(typ);
  if (known !== undefined) return known;
  const header = encodeHeader({ alg, typ, kid });
  headers.set(typ, header);
  return header;
}

function refuseUnopened({ keys, opened }: Ring): void {
  const sealed = keys.find(
    ({ kid, retiredAt }) => retiredAt === undefined && opened.get(kid)?.privateKey === undefined,
  );
  if (sealed === undefined) return;
  throw new ConfigError([
    `The signing key ${sealed.kid} was sealed with another instance key (${sealerOf(sealed)}): bring that key back, it is needed to open this database.`,
  ]);
}
