import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { prove, type SignedInUser } from "../brand.ts";
import type { Client } from "../client.ts";
import type { Path } from "../endpoint.ts";
import type { IntrospectionEndpoint } from "../endpoints/introspection.rfc7662.ts";
import type { JwksEndpoint } from "../endpoints/jwks.rfc7517.ts";
import type { RevocationEndpoint } from "../endpoints/revocation.rfc7009.ts";
import type { TokenEndpoint } from "../endpoints/token.rfc6749.ts";
import type { UserinfoEndpoint } from "../endpoints/userinfo.oidc-core.ts";
import type { Feature } from "../feature.ts";
import { createTally, type Tally } from "../figures/tally.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { Signer } from "../ports/signer.ts";
import type { Subject } from "../ports/subjects.ts";
import type { RegistrationSettings } from "../registration/registration-settings.ts";
import { createProvider, type Provider } from "../provider.ts";
import type { ProviderDependencies } from "../provider-dependencies.ts";
import { type Parameters, parametersOf } from "../request/parameters.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { openidScopes, type ScopeCatalogue } from "../scope.ts";
import { createSeals, type Seals } from "../tokens/seals.ts";
import type { Visitor } from "../visitor.ts";
import { cipherOf, pairwiseOf } from "./cipher-of.ts";
import { aSigner } from "./a-signer.ts";
import { memoryApps, type OfferedApps } from "./memory-apps.ts";
import { openRegistration } from "./memory-registrations.ts";
import { emptyRows, memoryPorts, type Rows } from "./memory-ports.ts";
import { outside, type Outside } from "./outside.ts";

/*
 * A small valid world for the tests of this package: one person, one API, one confidential and one public client. A test
 * says only what differs. Cryptography is real; storage is maps, since what storage promises has its own suites.
 */

export const issuer = "https://login.example";
export const secret = "gwcs_a-generated-secret";
export const verifier = "v".repeat(43);
export const redirectUri = "https://app.example/callback";
export const day = 24 * 60 * 60 * 1000;

const key = randomBytes(32);

export const hashing: Hashing = {
  sha256: (text) => createHash("sha256").update(text).digest("base64url"),
  keyed: (text) => createHmac("sha256", key).update(text).digest("base64url"),
  matches: (text, hash) => createHmac("sha256", key).update(text).digest("base64url") === hash,
};

export const cipher = cipherOf(key);

export const challenge = hashing.sha256(verifier);

export const aClient: Client = {
  id: "acme",
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
  secrets: [{ id: "s1", hash: hashing.keyed(secret), hint: "gwcs_a-ge", createdAt: 0 }],
  redirectUris: [redirectUri],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
  backchannelLogoutSessionRequired: false,
  frontchannelLogoutUri: null,
  frontchannelLogoutSessionRequired: false,
  initiateLoginUri: null,
  subjectType: "public",
  sectorIdentifierUri: null,
  grantTypes: ["authorization_code", "refresh_token", "client_credentials"],
  scopes: ["openid", "profile", "email", "groups", "offline_access", "read", "write"],
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
  createdAt: 0,
};

const aPublicClient: Client = {
  ...aClient,
  id: "spa",
  type: "public",
  authenticationMethod: "none",
  secrets: [],
  grantTypes: ["authorization_code", "refresh_token"],
};

const anApiClient: Client = {
  ...aClient,
  id: "notes-api",
  redirectUris: [],
  grantTypes: [],
  scopes: [],
  introspects: ["https://notes.example"],
};

export const ada: Subject = {
  id: "0198f000-0000-7000-8000-00000000ada0",
  status: "active",
  epoch: 0,
  username: "ada",
  name: "Ada Lovelace",
  email: "ada@example.org",
  emailVerified: true,
  groups: ["engineers"],
  updatedAt: 1_000,
};

export const catalogue: ScopeCatalogue = {
  apis: [{ audience: "https://notes.example", name: "Notes" }],
  scopes: new Map(
    [
      ...openidScopes,
      {
        key: "read",
        audience: "https://notes.example",
        title: "Read your notes",
        risk: "low" as const,
        access: "see" as const,
      },
      {
        key: "write",
        audience: "https://notes.example",
        title: "Change your notes",
        risk: "high" as const,
        access: "change" as const,
      },
    ].map((scope) => [scope.key, scope]),
  ),
};

/** What a test may change of the world. */
export interface Differences extends Partial<Outside> {
  readonly client?: Partial<Client>;
  readonly publicClient?: Partial<Client>;
  readonly apiClient?: Partial<Client>;
  readonly subject?: Partial<Subject>;
  readonly catalogue?: ScopeCatalogue;
  readonly features?: readonly Feature[];
  readonly registration?: Partial<RegistrationSettings>;
}

export interface World {
  readonly provider: SpokenProvider;
  readonly dependencies: ProviderDependencies;
  readonly rows: Rows;
  /** What apps there are, for clients that belong to one. */
  readonly apps: OfferedApps;
  readonly seals: Seals;
  readonly signer: Signer;
  /** Grants that were noted as used. */
  readonly used: readonly string[];
  /** Grant and scope; and clients and secrets that were. */
  readonly usedRights: readonly string[];
  readonly usedBy: { readonly clients: readonly string[]; readonly secrets: readonly string[] };
  /** What was counted. */
  readonly tally: Tally;
  /** Moves the clock. */
  readonly pass: (milliseconds: number) => void;
  readonly now: () => number;
  /** Ada, signed in now or `ago` milliseconds before. */
  readonly signedIn: (ago?: number) => SignedInUser;
  /** A browser; in the one we mostly mean, Ada signed in just now unless somebody else or nobody did. */
  visitor(user?: SignedInUser | "nobody", browser?: string): Visitor;
}

const start = Date.UTC(2026, 10, 21);

/** A provider whose endpoints have names. */
type SpokenProvider = Provider & {
  readonly token: TokenEndpoint;
  readonly introspection: IntrospectionEndpoint;
  readonly revocation: RevocationEndpoint;
  readonly userinfo: UserinfoEndpoint;
  readonly jwks: JwksEndpoint;
};

/** What answers at a path. */
export function answererAt(provider: Provider, path: Path): (request: ProtocolRequest) => Promise<unknown> {
  const endpoint = provider.endpoints.find((one) => one.path === path);
  if (endpoint === undefined || !("handle" in endpoint)) throw new Error(`nothing answers at ${path}`);
  return endpoint.handle as (request: ProtocolRequest) => Promise<unknown>;
}

/** What whoever asks gets to see of an answer: no member without a value. */
function onTheWire(answerer: (request: ProtocolRequest) => Promise<unknown>): typeof answerer {
  return async (request) => JSON.parse(JSON.stringify(await answerer(request))) as unknown;
}

function spoken(provider: Provider): SpokenProvider {
  return {
    ...provider,
    token: onTheWire(answererAt(provider, "/token")) as TokenEndpoint,
    introspection: onTheWire(answererAt(provider, "/introspect")) as IntrospectionEndpoint,
    revocation: answererAt(provider, "/revoke") as RevocationEndpoint,
    userinfo: answererAt(provider, "/userinfo") as UserinfoEndpoint,
    jwks: answererAt(provider, "/jwks") as unknown as JwksEndpoint,
  };
}

/** The world, with the differences a test names. */
export async function given(differences: Differences = {}): Promise<World> {
  const rows = emptyRows();
  for (const client of [
    { ...aClient, ...differences.client },
    { ...aPublicClient, ...differences.publicClient },
    { ...anApiClient, ...differences.apiClient },
  ]) {
    rows.clients.set(client.id, client);
  }
  rows.subjects.set(ada.id, { ...ada, ...differences.subject });
  const apps: OfferedApps = { offers: new Map(), requests: new Map() };
  const used: string[] = [];
  const usedRights: string[] = [];
  const usedBy = { clients: [] as string[], secrets: [] as string[] };
  let at = start;
  const clock = (): number => at;
  const signedIn = (ago = 0): SignedInUser =>
    prove<SignedInUser>({
      userId: ada.id,
      sessionId: "session",
      sid: "session",
      epoch: rows.subjects.get(ada.id)?.epoch ?? 0,
      authenticatedAt: at - ago,
      methods: ["pwd"],
    });
  const signer = await aSigner();
  const tally = createTally({ clock });
  const dependencies: ProviderDependencies = {
    issuer,
    uiLocales: ["en", "de"],
    lifetimes: {
      accessToken: 900_000,
      refreshToken: 90 * day,
      refreshGrace: 60_000,
      idToken: 3_600_000,
      code: 60_000,
      authorizationRequest: 3_600_000,
    },
    ...memoryPorts(rows),
    appAccess: memoryApps(apps, rows),
    directoryPage: (slug) => `${issuer}/directory/${slug}`,
    catalogue: { current: async () => differences.catalogue ?? catalogue },
    hashing,
    cipher,
    signer,
    clock,
    entropy: { id: () => randomUUID(), secret: () => randomBytes(32).toString("base64url") },
    note: {
      grant: (id) => void used.push(id),
      client: (id) => void usedBy.clients.push(id),
      secret: (id) => void usedBy.secrets.push(id),
      right: (grantId, scope) => void usedRights.push(`${grantId} ${scope}`),
    },
    counts: tally,
    ...outside(differences),
    pairwise: pairwiseOf(cipher),
    registration: { ...openRegistration, ...differences.registration },
    decodeBase64: (text) => Buffer.from(text, "base64").toString("utf8"),
  };
  return {
    provider: spoken(createProvider(dependencies, differences.features)),
    dependencies,
    rows,
    apps,
    used,
    usedBy,
    usedRights,
    tally,
    signer,
    seals: createSeals(cipher),
    pass: (milliseconds) => void (at += milliseconds),
    now: clock,
    signedIn,
    visitor: (user = signedIn(), browser = "a-browser") => ({
      browser,
      user: user === "nobody" ? undefined : user,
      requestId: () => "a-request",
    }),
  };
}

/** What a test sends: a list for a parameter that is sent more than once. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Parameters as the HTTP layer would hand them over. */
export function parameters(sent: Sent, ...repeated: string[]): Parameters {
  const pairs = Object.entries(sent).flatMap(([name, value]) =>
    (value === undefined ? [] : [value].flat()).map((one) => [name, one] as const),
  );
  const read = parametersOf(pairs);
  return repeated.length === 0 ? read : { ...read, repeated: [...read.repeated, ...repeated] };
}

/** The header of `client_secret_basic`. */
export function basic(clientId: string, password: string): string {
  const encode = (text: string): string => encodeURIComponent(text).replaceAll("%20", "+");
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(password)}`).toString("base64")}`;
}

/** A form post of the confidential client; `authorization` may be changed or left out. */
export function post(
  values: Sent,
  authorization: string | undefined = basic(aClient.id, secret),
): ProtocolRequest {
  return { parameters: parameters(values), authorization };
}

/** A well-formed authorization request of the confidential client. */
export const authorizationRequest: Readonly<Record<string, string | undefined>> = {
  response_type: "code",
  client_id: aClient.id,
  redirect_uri: redirectUri,
  scope: "openid read offline_access",
  state: "st&te",
  nonce: "n-1",
  code_challenge: challenge,
  code_challenge_method: "S256",
};
