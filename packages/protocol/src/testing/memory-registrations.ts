import type { Client } from "../client.ts";
import type { Grant } from "../grant.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { InitialAccessToken, InitialAccessTokens } from "../ports/initial-access-tokens.ts";
import type { Registration, Registrations } from "../ports/registrations.ts";
import type { RegistrationSettings } from "../registration/registration-settings.ts";

/** What is kept of those that registered themselves, by client. */
export interface KeptRegistrations {
  readonly of: Map<string, Registration>;
  /** Initial access tokens by their hash. */
  readonly initial: Map<string, InitialAccessToken>;
}

/** Everybody may register, and nobody vouches for anybody. */
export const openRegistration: RegistrationSettings = {
  policy: "open",
  clientCredentials: false,
  pkce: "required",
  perHour: 20,
  mostUnused: 30,
  statements: [],
  statementsVerify: false,
};

/** {@link Registrations} and {@link InitialAccessTokens} over maps. */
export function memoryRegistrations({
  clients,
  grants,
  records,
  registered,
}: {
  readonly clients: Map<string, Client>;
  readonly grants: ReadonlyMap<string, Grant>;
  readonly records: (Attribution & { readonly action: string; readonly target: string })[];
  readonly registered: KeptRegistrations;
}): {
  readonly registrations: Registrations;
  readonly initialAccessTokens: InitialAccessTokens;
} {
  const goodAt = (hash: string, at: number) => {
    const token = registered.initial.get(hash);
    const isGood =
      token !== undefined && (token.expiresAt ?? Infinity) > at && token.uses < (token.mostUses ?? Infinity);
    return isGood ? token : undefined;
  };
  const isUnused = ({ id, verified, origin }: Client) =>
    !verified && origin === "registration" && ![...grants.values()].some(({ clientId }) => clientId === id);
  const isTheirs = (id: string, hash: string) => registered.of.get(id)?.tokenHash === hash;

  const registrations: Registrations = {
    async register({ client, registration, initialToken, room }, by) {
      const token = initialToken === undefined ? undefined : goodAt(initialToken, by.at);
      if (initialToken !== undefined && token === undefined) return "refused";
      if (token === undefined && [...clients.values()].filter(isUnused).length >= room.most) return "full";
      if (token !== undefined) registered.initial.set(initialToken ?? "", { ...token, uses: token.uses + 1 });
      clients.set(client.id, client);
      registered.of.set(client.id, registration);
      records.push({ ...by, action: "client.created", target: `client:${client.id}` });
      return "registered";
    },
    async find(id) {
      const [client, registration] = [clients.get(id), registered.of.get(id)];
      if (client === undefined || registration === undefined) return undefined;
      return { client: { ...client, revision: 1 }, registration };
    },
    async update({ client, verified, secrets, registration }, { tokenHash }, by) {
      const before = clients.get(client.id);
      if (before === undefined || !isTheirs(client.id, tokenHash)) return "unknown";
      clients.set(client.id, { ...before, ...client, verified, secrets: secrets ?? before.secrets });
      registered.of.set(client.id, registration);
      records.push({ ...by, action: "client.updated", target: `client:${client.id}` });
      return "updated";
    },
    async delete(id, tokenHash, by) {
      if (!isTheirs(id, tokenHash)) return "unknown";
      clients.delete(id);
      registered.of.delete(id);
      records.push({ ...by, action: "client.deleted", target: `client:${id}` });
      return "deleted";
    },
    forgetUnused: async () => 0,
  };
  const initialAccessTokens: InitialAccessTokens = {
    create: async (token, hash) => void registered.initial.set(hash, { ...token, uses: 0 }),
    list: async () => ({ items: [...registered.initial.values()].toReversed() }),
    isGood: async (hash, at) => goodAt(hash, at) !== undefined,
    async revoke(id) {
      const hash = [...registered.initial].find(([, token]) => token.id === id)?.[0];
      return hash !== undefined && registered.initial.delete(hash) ? "revoked" : "unknown";
    },
  };
  return { registrations, initialAccessTokens };
}
