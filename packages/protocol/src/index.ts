export type { AuthenticatedClient, FreshConsent, SafeRedirect, SignedInUser } from "./brand.ts";
export { prove } from "./brand.ts";
export type {
  Client,
  ClientAuthenticationMethod,
  ClientSecret,
  GrantType,
  SigningAlgorithm,
} from "./client.ts";
export type { FamilyEnd, Grant, TokenFamily } from "./grant.ts";
export type { Instant, Milliseconds } from "./instant.ts";
export { toNumericDate } from "./instant.ts";
export type { Api, Scope, ScopeCatalogue } from "./scope.ts";
export { formatScope, intersect, openidScopes, parseScope } from "./scope.ts";
export type { Attribution } from "./ports/attribution.ts";
export type { Catalogue } from "./ports/catalogue.ts";
export type { CatalogueRegistry } from "./ports/catalogue-registry.ts";
export type { Cipher } from "./ports/cipher.ts";
export type { ClientRegistry } from "./ports/client-registry.ts";
export type { Clients } from "./ports/clients.ts";
export type { Clock } from "./ports/clock.ts";
export type { Entropy } from "./ports/entropy.ts";
export type { ConsentReceipt, Grants } from "./ports/grants.ts";
export type { Hashing } from "./ports/hashing.ts";
export type { Page, PageRequest } from "./ports/page.ts";
export type { RevokedTokens } from "./ports/revoked-tokens.ts";
export type { PublicJwk, Signer } from "./ports/signer.ts";
export type { SigningKeys, StoredSigningKey } from "./ports/signing-keys.ts";
export type { Standing, Standings } from "./ports/standing.ts";
export type { Subject, Subjects } from "./ports/subjects.ts";
export type { Rotation, TokenFamilies } from "./ports/token-families.ts";
