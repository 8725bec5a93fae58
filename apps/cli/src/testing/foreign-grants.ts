import { verify, type KeyObject } from "node:crypto";

/*
 * Grants that `oidc-provider` leaves to its operator, implemented as its documentation says, with `registerGrantType`.
 * Each validates its input and issues an access token for the person it found.
 */

/** The part of `oidc-provider` used here; it brings no types of its own. */
export interface GrantHost {
  registerGrantType(
    name: string,
    handler: (context: GrantContext) => Promise<void>,
    parameters: readonly string[],
  ): void;
  readonly Grant: new (about: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  readonly AccessToken: {
    new (about: object): { readonly expiration: number; save(): Promise<string> };
    find(token: string): Promise<{ readonly accountId: string } | undefined>;
  };
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly params: Readonly<Record<string, string | undefined>>;
  };
  body: unknown;
}

/** Who is let in. */
export interface GrantRules {
  readonly issuer: string;
  readonly person: string;
  readonly password: string;
  readonly assertionKey: KeyObject;
  /** The library's own error. */
  readonly InvalidGrant: new (detail: string) => Error;
}

/** Adds password, JWT bearer and token exchange. */
export function registerGrants(provider: GrantHost, rules: GrantRules): void {
  async function hand(
    context: GrantContext,
    accountId: string | undefined,
    more: object = {},
  ): Promise<void> {
    if (accountId === undefined) throw new rules.InvalidGrant("this grant is not good");
    const { client } = context.oidc;
    const grant = new provider.Grant({ accountId, clientId: client.clientId });
    grant.addOIDCScope("openid");
    const grantId = await grant.save();
    const token = new provider.AccessToken({
      client,
      accountId,
      grantId,
      gty: "of the test",
      scope: "openid",
    });
    context.body = {
      access_token: await token.save(),
      token_type: "Bearer",
      expires_in: token.expiration,
      scope: "openid",
      ...more,
    };
  }

  const byPassword = (context: GrantContext) => {
    const { username, password } = context.oidc.params;
    return hand(context, username === rules.person && password === rules.password ? username : undefined);
  };
  const byAssertion = (context: GrantContext) =>
    hand(context, subjectOf(context.oidc.params["assertion"] ?? "", rules));
  const byExchange = async (context: GrantContext) => {
    const { subject_token: token = "" } = context.oidc.params;
    const type = "urn:ietf:params:oauth:token-type:access_token";
    const found = await provider.AccessToken.find(token);
    await hand(context, found?.accountId, { issued_token_type: type });
  };

  const urn = "urn:ietf:params:oauth:grant-type";
  provider.registerGrantType("password", byPassword, ["username", "password", "scope"]);
  provider.registerGrantType(`${urn}:jwt-bearer`, byAssertion, ["assertion", "scope"]);
  provider.registerGrantType(`${urn}:token-exchange`, byExchange, [
    "subject_token",
    "subject_token_type",
    "scope",
  ]);
}

/** The subject of an assertion that is signed, meant for this provider and not expired (RFC 7523 §3). */
function subjectOf(assertion: string, { issuer, assertionKey }: GrantRules): string | undefined {
  const [header = "", payload = "", signature = ""] = assertion.split(".");
  const key = { key: assertionKey, dsaEncoding: "ieee-p1363" } as const;
  const signed = verify(
    "sha256",
    Buffer.from(`${header}.${payload}`),
    key,
    Buffer.from(signature, "base64url"),
  );
  if (!signed) return undefined;
  const { aud, exp, sub } = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<
    string,
    unknown
  >;
  const good = aud === issuer && typeof exp === "number" && exp * 1000 > Date.now();
  return good && typeof sub === "string" ? sub : undefined;
}
