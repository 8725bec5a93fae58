import type { SignedInUser } from "../brand.ts";
import type { Client } from "../client.ts";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Feature } from "../feature.ts";
import type { Clients } from "../ports/clients.ts";
import type { Signer } from "../ports/signer.ts";
import { type Parameters, refuseRepeated } from "../request/parameters.ts";
import { rpInitiatedLogout } from "../specs.ts";
import { createReadOwnIdToken, isIssuedTo, type OwnIdToken } from "../tokens/own-id-token.ts";
import type { Seals } from "../tokens/seals.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";
import type { SignOutRequestRecord } from "../tokens/sign-out-request.ts";

/*
 * Apps send people here to sign out. Whatever is wrong with such a request is told on a page of ours: a browser goes on to nothing
 * but an address that the app registered, and nobody is signed out without being asked, unless the app shows a token that it got in
 * this very session.
 */

/** Where apps send people to sign out. */
export const endSession: Feature = {
  name: "sign-out at the request of apps",
  specifications: [rpInitiatedLogout],
  endpoints: { "/end-session": { metadata: "end_session_endpoint", answers: "pages" } },
};

/** A request to sign out that holds. */
export interface SignOutRequest {
  /** The same, sealed, for our own addresses and forms: nothing of the token that came along is in it. */
  readonly sealed: string;
  /** Which app asks; absent where it did not say. */
  readonly client: Client | undefined;
  /** Where to go afterwards. The client registered it. */
  readonly returnTo: { readonly uri: string; readonly state: string | undefined } | undefined;
  /** Whom a token of ours names, and in which session it was issued. */
  readonly named: { readonly userId: string; readonly sid: string | undefined } | undefined;
  /** Whom the app means, in words of its own choice. */
  readonly logoutHint: string | undefined;
  readonly uiLocales: string | undefined;
}

/** What has to happen for a request to sign out. */
export type SignOutStep =
  /** Nobody is signed in. */
  | "over"
  /** The app has shown that it means this session. */
  | "end"
  /** The person is asked. */
  | "ask"
  /** They are asked, and told that the app means somebody else. */
  | "ask-other-person";

/** The end session endpoint. Both methods may throw {@link UnsafeRedirectError}. */
export interface EndSessionEndpoint {
  /** A request as the app sent it. @throws {OAuthError} for a parameter that is there twice. */
  begin(parameters: Parameters): Promise<SignOutRequest>;
  /** The same request, coming back from a page of ours. @throws {ExpiredRequestError} for what is none. */
  resume(sealed: string): Promise<SignOutRequest>;
}

/** Of a hint or a list of languages: what is longer says nothing to anybody. */
const longestHint = 320;

/**
 * {@link EndSessionEndpoint} of this instance.
 *
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#ValidationAndErrorHandling | OpenID Connect RP-Initiated Logout §4}
 */
export function createEndSessionEndpoint(dependencies: {
  readonly issuer: string;
  readonly clients: Clients;
  readonly signer: Pick<Signer, "verify">;
  readonly seals: Pick<Seals, "signOutRequest">;
  readonly subjectNames: Pick<SubjectNames, "idOf">;
}): EndSessionEndpoint {
  const { clients, seals, subjectNames } = dependencies;
  const readToken = createReadOwnIdToken(dependencies);

  async function hold(record: SignOutRequestRecord): Promise<SignOutRequest> {
    const { clientId, uri, state, person, sid, logoutHint, uiLocales } = record;
    const client = clientId === undefined ? undefined : await clientOf(clientId);
    if (uri !== undefined && client === undefined) {
      throw new UnsafeRedirectError("unknownClient", "post_logout_redirect_uri comes without a client");
    }
    if (uri !== undefined && client?.postLogoutRedirectUris.includes(uri) !== true) {
      throw new UnsafeRedirectError("wrongAddress", "post_logout_redirect_uri is not registered", clientId);
    }
    return {
      sealed: seals.signOutRequest.seal(record),
      client,
      returnTo: uri === undefined ? undefined : { uri, state },
      named: person === undefined ? undefined : { userId: person, sid },
      logoutHint,
      uiLocales,
    };
  }

  async function clientOf(id: string): Promise<Client> {
    const client = await clients.find(id);
    if (client === undefined) throw new UnsafeRedirectError("unknownClient", "no client has this id");
    if (client.status !== "active")
      throw new UnsafeRedirectError("suspendedClient", "client is suspended", client.id);
    return client;
  }

  /** The id of the person whom the client knows by this name. */
  async function personIn({ sub }: OwnIdToken, clientId: string | undefined): Promise<string> {
    const client = clientId === undefined ? undefined : await clients.find(clientId);
    return (client && subjectNames.idOf(client, sub)) ?? sub;
  }

  return {
    async begin(parameters) {
      refuseRepeated(parameters);
      const { values } = parameters;
      const hint = values.get("id_token_hint");
      const token = hint === undefined ? undefined : await readToken(hint);
      if (token !== undefined && "wrong" in token)
        throw new UnsafeRedirectError("wrongHint", `id_token_hint ${token.wrong}`);
      const clientId = clientIdOf(values.get("client_id"), token);
      return hold({
        clientId,
        uri: values.get("post_logout_redirect_uri"),
        state: values.get("state"),
        person: token && (await personIn(token, clientId)),
        sid: token?.sid,
        uiLocales: short(values.get("ui_locales")),
        logoutHint: short(values.get("logout_hint")),
      });
    },
    async resume(sealed) {
      const record = seals.signOutRequest.open(sealed);
      if (record === undefined) throw new ExpiredRequestError("the request to sign out is none of ours");
      return hold(record);
    },
  };
}

/**
 * What a request to sign out comes to in a browser where this person is signed in. Who is named by a token of this very session is
 * not asked; a token of another session, or of another person, signs nobody out.
 *
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 */
export function signOutStep(
  { named }: Pick<SignOutRequest, "named">,
  user: SignedInUser | undefined,
): SignOutStep {
  if (user === undefined) return "over";
  if (named === undefined) return "ask";
  if (named.userId !== user.userId) return "ask-other-person";
  return named.sid === user.sid ? "end" : "ask";
}

/** The client that says so, which a token that comes along must have been issued to. */
function clientIdOf(said: string | undefined, token: OwnIdToken | undefined): string | undefined {
  if (token === undefined) return said;
  const clientId = said ?? token.azp ?? token.aud;
  if (typeof clientId !== "string" || !isIssuedTo(clientId, token))
    throw new UnsafeRedirectError("wrongHint", "id_token_hint was issued to another client", said);
  return clientId;
}

function short(value: string | undefined): string | undefined {
  return value === undefined || value.length > longestHint ? undefined : value;
}
