import type { NamedClients } from "./client-documents/named-clients.cimd.ts";
import type { AuthenticateClient } from "./client-authentication/authenticate.ts";
import type { AuthenticationMethod } from "./client-authentication/authentication-method.ts";
import type {
  ClientAuthenticationMethod,
  PresentedBy,
} from "./client-authentication/presented-credentials.ts";
import type { FindClientKey } from "./client-authentication/find-client-key.rfc7517.ts";
import type { ProveSecretSignature } from "./client-authentication/prove-secret-signature.ts";
import type { ProveSecret } from "./client-authentication/prove-secret.ts";
import type { GrantType, SigningAlgorithm } from "./client.ts";
import type { Endpoint, Path } from "./endpoint.ts";
import type { CompleteAnswer, Respond } from "./endpoints/authorization-response.rfc9207.ts";
import type { GrantHandler } from "./grants/grant.ts";
import type { ProviderDependencies } from "./provider-dependencies.ts";
import type { ClientChoices } from "./registration/client-choices.ts";
import type { Prompt } from "./request/asking.ts";
import type { ReadAuthorizationRequest, ReadRequestPart } from "./request/authorization-request.rfc6749.ts";
import type { ReadHint } from "./request/id-token-hint.oidc-core.ts";
import type { ReadMeantRequest, ReadReference } from "./request/meant-request.ts";
import type { ResponseMode, WhyNotAt } from "./request/response-mode.oauth-responses.ts";
import type { Specification } from "./specs.ts";
import type { SignIdToken } from "./tokens/id-token.oidc-core.ts";
import type { Issue } from "./tokens/issue.ts";
import type { MintAccess } from "./tokens/mint-access.ts";
import type { ProvePossession } from "./tokens/dpop-proof.rfc9449.ts";
import type { ReadAccess } from "./tokens/read-access.ts";
import type { SubjectNames } from "./tokens/subject-names.oidc-core.ts";
import type { Seals } from "./tokens/seals.ts";

/*
 * A feature of the protocol is one value: everything that one specification adds to a provider, as plain data and the
 * functions that make its parts. `register-features.ts` puts features together once, at start, and refuses two that claim
 * the same; the list of ours is in `provider.ts`. What a key says cannot be said twice within one feature either, since an
 * object with two equal keys does not compile.
 */

/** One feature. Its file stands where its work is done. */
export interface Feature {
  /** As sentences call it: `token revocation`. */
  readonly name: string;
  /** What it holds to, for `docs/specifications.md`. */
  readonly specifications: readonly [Specification, ...Specification[]];
  /** Ways for a client to prove itself. */
  readonly clientAuthentication?: {
    readonly [Method in ClientAuthenticationMethod]?: Make<AuthenticationMethod<PresentedBy<Method>>>;
  };
  /** Which clients an authorization request may name, where that is more than those that are registered. */
  readonly namedClients?: Make<NamedClients>;
  /** Ways to get tokens at the token endpoint, by `grant_type`. */
  readonly grants?: { readonly [Type in GrantType]?: Make<GrantHandler> };
  /** Grant types of which the token endpoint knows nothing: their tokens come from the authorization endpoint. */
  readonly authorizationGrants?: readonly GrantType[];
  /** What an authorization request may ask to be answered with, by `response_type`, its words in the order of the alphabet. */
  readonly responseTypes?: Readonly<Record<string, Make<Respond>>>;
  /** Ways for that answer to reach the client, by `response_mode`, and where each is none. */
  readonly responseModes?: { readonly [Mode in ResponseMode]?: WhyNotAt };
  /** What it tells with every answer of the authorization endpoint, errors included. */
  readonly authorizationAnswer?: Make<CompleteAnswer>;
  /** What it reads of an authorization request. */
  readonly authorizationRequest?: {
    /** The parameters it reads. They travel sealed with the request through our pages. */
    readonly parameters: readonly string[];
    readonly read?: ReadRequestPart;
    /** Values of `prompt` it brings, see `nextStep`. */
    readonly prompts?: readonly Prompt[];
    /** Parameters that are read once, when the request arrives, and travel as the person they name. */
    readonly hints?: Readonly<Record<string, Make<ReadHint>>>;
    /** Parameters that stand for a whole request, which is read in their place. Several features may know one: the first that does, reads it. */
    readonly references?: Readonly<Record<string, MakeReference>>;
  };
  /** By their path under the issuer. */
  readonly endpoints?: Readonly<Record<Path, Endpoint<Tools>>>;
  /** What discovery tells of it, besides what follows from the above. Lists of several features add up. */
  readonly metadata?: (offered: Offered) => Metadata;
}

/** Makes a part, once, at start. */
export type Make<Part> = (foundations: Foundations) => Part;

/** Makes what reads a reference, which has to know whose it is and what a request may say. */
export type MakeReference = (tools: ReferenceTools) => ReadReference;

/** What every part may build on. */
export interface Foundations extends ProviderDependencies {
  readonly seals: Seals;
  readonly readAccess: ReadAccess;
  readonly provePossession: ProvePossession;
  /** One check of client secrets, however they are sent. */
  readonly proveSecret: ProveSecret;
  /** And one of what they signed, with the same count of guesses. */
  readonly proveSecretSignature: ProveSecretSignature;
  /** The public keys of clients, those that are published kept once. */
  readonly findClientKey: FindClientKey;
  readonly mintAccess: MintAccess;
  readonly signIdToken: SignIdToken;
  readonly subjectNames: SubjectNames;
}

/** What reading a request may use besides. */
export interface ReferenceTools extends Foundations {
  readonly namedClients: NamedClients;
  /** All that an authorization request may be sent with, hints included. */
  readonly authorizationParameters: readonly string[];
}

/** What an endpoint may use besides: what all features made. */
export interface Tools extends ReferenceTools {
  readonly authenticate: AuthenticateClient;
  /** Where authorization requests arrive: a client that is not registered may prove itself there too. */
  readonly authenticateNamed: AuthenticateClient;
  readonly grantHandlers: ReadonlyMap<string, GrantHandler>;
  readonly issue: Issue;
  readonly readMeantRequest: ReadMeantRequest;
  readonly readAuthorizationRequest: ReadAuthorizationRequest;
  /** What a client may be registered for. */
  readonly choices: ClientChoices;
}

/** What is registered, for metadata that follows from what others bring. */
export interface Offered {
  readonly issuer: string;
  readonly clientAuthentication: readonly ClientAuthenticationMethod[];
  readonly authorizationParameters: readonly string[];
  readonly prompts: readonly Prompt[];
  readonly signingAlgorithms: readonly SigningAlgorithm[];
  /** Languages there are pages in. */
  readonly uiLocales: readonly string[];
}

/** Members that follow from what is registered, so that no feature says them. */
export type ComputedMember =
  | "protected_resources"
  | "scopes_supported"
  | "response_types_supported"
  | "response_modes_supported"
  | "grant_types_supported";

/** Members of the metadata (RFC 8414 §2). */
export type Metadata = Readonly<Record<string, string | boolean | readonly string[]>> & {
  readonly [Member in ComputedMember]?: never;
};
