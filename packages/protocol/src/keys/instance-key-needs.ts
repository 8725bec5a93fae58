import type { Client } from "../client.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { ClientRegistry } from "../ports/client-registry.ts";
import type { AliveUntil, InstanceKeys } from "../ports/instance-keys.ts";
import type { OtherSeals } from "../ports/other-seals.ts";
import type { SigningKeys } from "../ports/signing-keys.ts";
import type { Lifetimes } from "../provider-dependencies.ts";
import { sealerOf } from "./signing-key-seal.ts";

/*
 * What cannot be used without an instance key, so that an operator knows when an old one can go. Whatever is made with
 * instance keys belongs here: what is stored is looked at, what is in the hands of others is told from when it was sealed.
 */

/** An instance key, and what needs it. */
export interface InstanceKeyNeeds {
  readonly id: string;
  /** `missing`: something stored needs it, and it is not in the ring. */
  readonly use: "seals" | "opens" | "missing";
  /** How many it has sealed that are not retired; sealing them anew takes it away. */
  readonly signingKeys: number;
  /** The same of secrets of webhook endpoints; absent where there are none. */
  readonly webhookSecrets?: number;
  /** Ids of clients with a living secret that is kept as its keyed hash; only a new secret takes it away. */
  readonly clients: readonly string[];
  /** The last moment a server is known to have sealed with it. */
  readonly sealedAt?: Instant;
  /** Of a key that seals no more: refresh tokens and sessions whose last seal may be its. */
  readonly refreshTokens: AliveUntil;
  readonly sessions: AliveUntil;
  /** Access tokens and sign-ins under way, of which nothing is stored: the last of them ends by then. */
  readonly othersUntil?: Instant;
}

/** What is looked at. */
export interface NeedsDependencies {
  readonly catalogue: Catalogue;
  readonly clientRegistry: ClientRegistry;
  readonly instanceKeys: InstanceKeys;
  readonly signingKeys: SigningKeys;
  /** Absent where there can be none. */
  readonly otherSeals?: OtherSeals;
  /** Ids of the instance keys there are, the first of which seals. */
  readonly ring: readonly string[];
  readonly lifetimes: Pick<Lifetimes, "accessToken" | "code" | "authorizationRequest">;
  /** How long a server may have sealed with a key after it last told so. */
  readonly untold: Milliseconds;
}

/** Every key of the ring in its order, then those that are missing. */
export async function needsOfKeys(
  dependencies: NeedsDependencies,
  now: Instant,
): Promise<readonly InstanceKeyNeeds[]> {
  const { instanceKeys, ring, untold } = dependencies;
  const keys = await dependencies.signingKeys.all();
  const sealers = keys.filter(({ retiredAt }) => retiredAt === undefined).map(sealerOf);
  const others = (await dependencies.otherSeals?.sealers()) ?? [];
  const clients = await allClients(dependencies);
  const hashed = new Map(clients.map((client) => [client.id, keysOfSecrets(client, now)]));
  const seals = await instanceKeys.all();
  const longest = await longestUnstored(dependencies);

  async function needsOf(id: string): Promise<InstanceKeyNeeds> {
    const sealedAt = seals.find((one) => one.id === id)?.lastAt;
    const webhookSecrets = others.filter((sealer) => sealer === id).length;
    const stored = {
      id,
      ...(webhookSecrets === 0 ? {} : { webhookSecrets }),
      signingKeys: sealers.filter((sealer) => sealer === id).length,
      clients: [...hashed].filter(([, ids]) => ids.includes(id)).map(([client]) => client),
      ...(sealedAt === undefined ? {} : { sealedAt }),
    };
    if (id === ring[0]) return { ...stored, use: "seals", ...nothingElse };
    // One that is not noted sealed before anything was noted, if at all.
    const until = sealedAt === undefined ? seals[0]?.firstAt : sealedAt + untold;
    const use = ring.includes(id) ? "opens" : "missing";
    if (until === undefined) return { ...stored, use, ...nothingElse };
    const alive = await instanceKeys.sealedUntil(until, now);
    return { ...stored, use, ...alive, ...(until + longest > now ? { othersUntil: until + longest } : {}) };
  }

  const ids = [...new Set([...ring, ...sealers, ...others, ...[...hashed.values()].flat()])];
  return Promise.all(ids.map(needsOf));
}

const nothingElse = { refreshTokens: { count: 0 }, sessions: { count: 0 } } as const;

/** Whether it can be taken out of the ring and nobody will notice. */
export function isNeededForNothing(needs: InstanceKeyNeeds): boolean {
  const { use, signingKeys, webhookSecrets = 0, clients, refreshTokens, sessions, othersUntil } = needs;
  const stored = signingKeys + webhookSecrets + clients.length + refreshTokens.count + sessions.count;
  return use !== "seals" && stored === 0 && othersUntil === undefined;
}

/** When the last thing ends that ends by itself; `undefined` when there is none. */
export function lastEndOf({ refreshTokens, sessions, othersUntil }: InstanceKeyNeeds): Instant | undefined {
  const ends = [refreshTokens.until, sessions.until, othersUntil].filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function keysOfSecrets({ secrets }: Client, now: Instant): readonly string[] {
  return secrets
    .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
    .map(({ hash }) => hash.split(".", 1)[0] ?? "");
}

/** How long the longest of what is sealed and not stored lives. */
async function longestUnstored({ catalogue, lifetimes }: NeedsDependencies): Promise<Milliseconds> {
  const { accessToken, code, authorizationRequest } = lifetimes;
  const { apis } = await catalogue.current();
  const its = apis.map(({ accessTokenLifetime }) => accessTokenLifetime ?? accessToken);
  return Math.max(accessToken, code, authorizationRequest, ...its);
}

async function allClients({ clientRegistry }: NeedsDependencies): Promise<readonly Client[]> {
  const clients: Client[] = [];
  let after: string | undefined;
  do {
    const page = await clientRegistry.list({ limit: 200, ...(after === undefined ? {} : { after }) });
    clients.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return clients;
}
