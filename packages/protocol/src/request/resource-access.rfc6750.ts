import type { NoteUses } from "../noted-uses.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Standing } from "../ports/standing.ts";
import { invalidToken, type OpenAccess } from "../tokens/open-access.ts";
import { readAccessToken } from "./access-token.rfc9449.ts";
import type { ProtocolRequest } from "./protocol-request.ts";

/** What whoever sent an access token may do at one API, now. */
export interface ResourceAccess {
  readonly clientId: string;
  /** The person it acts for; absent when the client acts as itself. */
  readonly userId?: string;
  /** The installation it is for, and its organisation, by id; absent where it is for none, or a person's own. */
  readonly installation?: { readonly id: string; readonly organisation?: string };
  /** Those of this API that stand. */
  readonly scopes: readonly string[];
  /** To be told which of the scopes the request was let in for. */
  readonly used: (scope: string) => void;
}

/**
 * Checks the access token of a request to an API that this server answers itself.
 *
 * @throws {OAuthError} with a bearer challenge: for no token, one that is worth nothing, and one for other APIs.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3.1 | RFC 6750 §3.1}
 */
export type CheckAccess = (request: ProtocolRequest, audience: string) => Promise<ResourceAccess>;

/** {@link CheckAccess} of this provider. */
export function createCheckAccess({
  open,
  catalogue,
  note,
}: {
  readonly open: OpenAccess;
  readonly catalogue: Catalogue;
  readonly note: NoteUses;
}): CheckAccess {
  return async (request, audience) => {
    const opened = await open(readAccessToken(request));
    const { token, scopes: standing } = opened;
    const { clientId, userId, grantId } = token;
    // What an app may do in its installation is at other APIs; what happens there it may ask with the same token.
    const isOfApp = userId === undefined && opened.standing.installation !== undefined;
    if (!isOfApp && !token.audiences.includes(audience))
      throw invalidToken("token is for other APIs", clientId);
    const known = (await catalogue.current()).scopes;
    const scopes = standing.filter((scope) => known.get(scope)?.audience === audience);
    const inside = placeOf(opened.standing);
    const used = (scope: string): void => {
      if (grantId !== undefined) note.right(grantId, scope);
    };
    if (userId === undefined) return { clientId, scopes, used, ...inside };
    note.grant(grantId);
    return { clientId, userId, scopes, used, ...inside };
  };
}

function placeOf({ installation }: Standing): Pick<ResourceAccess, "installation"> {
  if (installation === undefined) return {};
  const { id, organisation } = installation;
  return { installation: { id, ...(organisation === undefined ? {} : { organisation: organisation.id }) } };
}
