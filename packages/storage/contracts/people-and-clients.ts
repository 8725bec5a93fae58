import { randomUUID } from "node:crypto";
import type { ByThemselves, Session, User } from "@grantway/identity";
import type {
  Client,
  ClientSecret,
  FreshConsent,
  Grant,
  Reaching,
  Rotation,
  TokenFamilies,
} from "@grantway/protocol";
import type { Storage } from "../src/index.ts";

/** The present of these tests. */
export const now = 1_790_000_000_000;

export const minute = 60_000;

export const day = 24 * 60 * minute;

/** Whoever changes things in these tests. */
export const operator: Reaching = { actor: "operator", at: now, whose: "everybody" };

/** A person doing something of their own. */
export const themselves: ByThemselves = { requestId: "request-1", at: now };

export const newId = (): string => randomUUID();

/** A valid user, saved nowhere. */
export function aUser(differences: Partial<User> = {}): User {
  const id = newId();
  return {
    id,
    username: `user-${id}`,
    email: `${id}@people.example`,
    emailVerified: true,
    name: "Ada Lovelace",
    role: "user",
    groups: ["staff", "pilots"],
    status: "active",
    createdAt: now,
    updatedAt: now,
    ...differences,
  };
}

/** A valid secret. */
export function aSecret(differences: Partial<ClientSecret> = {}): ClientSecret {
  return { id: newId(), hash: `k1.${newId()}`, hint: "gwcs_abcd", createdAt: now, ...differences };
}

/** A valid client with one secret, saved nowhere. */
export function aClient(differences: Partial<Client> = {}): Client {
  return {
    id: `app-${newId()}`,
    owner: null,
    name: "Acme Reports",
    type: "confidential",
    applicationType: "web",
    status: "active",
    origin: "management",
    verified: true,
    authenticationMethod: "client_secret_basic",
    authenticationAlgorithm: null,
    jwks: null,
    jwksUri: null,
    secrets: [aSecret()],
    redirectUris: ["https://acme.example/callback", "https://acme.example/two"],
    postLogoutRedirectUris: [],
    backchannelLogoutUri: null,
    backchannelLogoutSessionRequired: false,
    frontchannelLogoutUri: null,
    frontchannelLogoutSessionRequired: false,
    initiateLoginUri: null,
    subjectType: "public",
    sectorIdentifierUri: null,
    grantTypes: ["authorization_code", "refresh_token"],
    scopes: ["openid", "profile", "read"],
    firstParty: false,
    pkce: "required",
    requirePushedRequests: false,
    requestUris: [],
    requestObjectAlgorithm: null,
    requireSignedRequests: false,
    dpopBoundAccessTokens: false,
    idTokenAlgorithm: "ES256",
    userinfoAlgorithm: null,
    introspects: [],
    createdAt: now,
    ...differences,
  };
}

/** Saves a user and a client, and the yes of the one to the other. */
export async function aGrantIn(
  storage: Storage,
  scopes: readonly string[] = ["openid", "read"],
): Promise<{ readonly user: User; readonly client: Client; readonly grant: Grant }> {
  const [user, client] = [aUser(), aClient()];
  await storage.identity.users.create(user, undefined, operator);
  await storage.protocol.clientRegistry.create(client, operator);
  const grant = await storage.protocol.grants.allow(
    aDecision({ userId: user.id, clientId: client.id, scopes }),
  );
  return { user, client, grant };
}

/** A person's yes. */
export function aDecision(
  yes: { readonly userId: string; readonly clientId: string; readonly scopes: readonly string[] },
  at = now,
) {
  return {
    newGrantId: newId(),
    // These tests stand for the function that proves the consent.
    consent: yes as FreshConsent,
    receipt: {
      id: newId(),
      offered: yes.scopes,
      granted: yes.scopes,
      textHash: "hash-of-the-text",
      locale: "en",
    },
    by: { actor: `user:${yes.userId}`, at },
  };
}

/** A session of this person that is about to be opened. */
export function aSession(userId: string, differences: Partial<Omit<Session, "sid">> = {}) {
  return {
    id: newId(),
    userId,
    epoch: 0,
    address: "192.0.2.1",
    device: "Firefox on Linux",
    authenticatedAt: now,
    methods: ["pwd", "otp"],
    expiresAt: now + day,
    ...differences,
  };
}

/** A redemption of a code nobody has redeemed yet. */
export function anOpening(grant: Pick<Grant, "id" | "subject" | "clientId">) {
  return {
    code: { id: newId(), forgetAt: now + minute },
    family: {
      id: newId(),
      grantId: grant.id,
      clientId: grant.clientId,
      userId: grant.subject.person ?? "",
      sid: newId(),
      epoch: 0,
      scopes: ["openid", "read"],
      authenticatedAt: now - minute,
      methods: ["pwd"],
      expiresAt: now + 30 * day,
    },
    at: now,
  } satisfies Parameters<TokenFamilies["open"]>[0];
}

/** An attempt to rotate the first token of a family. */
export function aMove(differences: { readonly familyId: string } & Partial<Move>): Move {
  return { generation: 0, copy: 0, grace: minute, repeats: 16, at: now, ...differences };
}

type Move = Parameters<TokenFamilies["rotate"]>[0];

/** Which copies of a successor were handed out for retries, in order. */
export function repeatsOf(rotations: readonly unknown[]): readonly number[] {
  return (rotations as readonly Rotation[])
    .flatMap((rotation) => (typeof rotation === "object" ? rotation.repeated : []))
    .toSorted((a, b) => a - b);
}

/** A redemption under a grant that is in no table: families do not ask for it. */
export function anyOpening() {
  return anOpening({ id: newId(), subject: { person: newId() }, clientId: newId() });
}
