import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { signJwt } from "../protocol/private-key.ts";
import type { FakeFamilies, FakeGrant, FakeTokens } from "./fake-families.ts";
import type { FakeAnswer, SeenRequest } from "./fake-http.ts";
import type { FakeClient, FakeProviderOptions } from "./fake-options.ts";
import { errorReply, tokenReply } from "./fake-reply.ts";

interface Code {
  readonly grant: FakeGrant;
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly nonce: string | null;
}

interface Device {
  readonly grant: FakeGrant;
  readonly userCode: string;
  decision: "allow" | "deny" | undefined;
}

/** The grants of the fake provider, each from authentication to reply. */
export function createFakeGrants(parts: {
  readonly families: FakeFamilies;
  readonly options: () => FakeProviderOptions;
  readonly issuer: string;
  readonly now: () => number;
}) {
  const { families, issuer, now } = parts;
  const codes = new Map<string, Code>();
  const devices = new Map<string, Device>();
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const idTokenKey = { ...privateKey.export({ format: "jwk" }), alg: "ES256", kid: "1" };

  function codeFor(parameters: URLSearchParams, clientId: string, redirectUri: string): string {
    const code = `code-${word()}`;
    codes.set(code, {
      grant: { clientId, subject: "ada", scope: parameters.get("scope") ?? "" },
      redirectUri,
      challenge: parameters.get("code_challenge"),
      nonce: parameters.get("nonce"),
    });
    return code;
  }

  type Grant = (
    form: URLSearchParams,
    clientId: string,
    jkt: string | undefined,
    askedAt: number,
  ) => FakeAnswer;

  const byType: Readonly<Record<string, Grant>> = {
    authorization_code: redeem,
    refresh_token: (form, _, __, askedAt) => {
      const tokens = families.rotate(form.get("refresh_token") ?? "", askedAt);
      return tokens === undefined ? invalidGrant() : issue(tokens);
    },
    client_credentials: (form, clientId, jkt) =>
      issue(families.open({ clientId, subject: clientId, scope: scopeOf(form), jkt }), {}, false),
    password: (form, clientId, jkt) =>
      form.get("username") === "ada" && form.get("password") === "correct horse"
        ? issue(families.open({ clientId, subject: "ada", scope: scopeOf(form), jkt }))
        : invalidGrant(),
    "urn:ietf:params:oauth:grant-type:jwt-bearer": (form, clientId, jkt) =>
      form.has("assertion")
        ? issue(families.open({ clientId, subject: "ada", scope: scopeOf(form), jkt }), {}, false)
        : invalidGrant(),
    "urn:ietf:params:oauth:grant-type:token-exchange": exchange,
    "urn:ietf:params:oauth:grant-type:device_code": (form, _, jkt) => redeemDevice(form, jkt),
  };

  function grant({ form, at }: SeenRequest, { id }: FakeClient, jkt: string | undefined): FakeAnswer {
    const wanted = byType[form.get("grant_type") ?? ""];
    if (wanted !== undefined) return wanted(form, id, jkt, at);
    return errorReply("unsupported_grant_type", "this grant is not known here", parts.options());
  }

  function redeem(form: URLSearchParams, clientId: string, jkt: string | undefined): FakeAnswer {
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const verifier = form.get("code_verifier");
    const challenge = verifier === null ? null : createHash("sha256").update(verifier).digest("base64url");
    const right =
      code?.grant.clientId === clientId &&
      code.redirectUri === form.get("redirect_uri") &&
      code.challenge === challenge;
    if (!right) return invalidGrant();
    const idToken = code.grant.scope.split(" ").includes("openid")
      ? { id_token: idTokenFor(clientId, code.nonce) }
      : {};
    return issue(families.open({ ...code.grant, jkt }), idToken);
  }

  function idTokenFor(clientId: string, expected: string | null): string {
    const iat = Math.floor(now() / 1000);
    const claims = { iss: issuer, sub: "ada", aud: clientId, iat, exp: iat + 300 };
    return signJwt(idTokenKey, expected === null ? claims : { ...claims, nonce: expected });
  }

  function exchange(form: URLSearchParams, clientId: string, jkt: string | undefined): FakeAnswer {
    const subject = families.check(form.get("subject_token") ?? "");
    if (subject === undefined)
      return errorReply("invalid_request", "the subject token is not good", parts.options());
    const type = form.get("requested_token_type") ?? "urn:ietf:params:oauth:token-type:access_token";
    return issue(families.open({ ...subject, clientId, jkt }), { issued_token_type: type }, false);
  }

  function device({ form }: SeenRequest, { id: clientId }: FakeClient): FakeAnswer {
    const code = `device-${word()}`;
    const userCode = word().slice(0, 8).toUpperCase();
    devices.set(code, {
      grant: { clientId, subject: "ada", scope: form.get("scope") ?? "" },
      userCode,
      decision: undefined,
    });
    const uri = `${issuer}/activate`;
    return {
      body: {
        device_code: code,
        user_code: userCode,
        verification_uri: uri,
        verification_uri_complete: `${uri}?user_code=${userCode}`,
        expires_in: 300,
        interval: parts.options().deviceInterval / 1000,
      },
    };
  }

  function redeemDevice(form: URLSearchParams, jkt: string | undefined): FakeAnswer {
    const found = devices.get(form.get("device_code") ?? "");
    if (found === undefined) return invalidGrant();
    if (found.decision === undefined) return errorReply("authorization_pending", "not yet", parts.options());
    if (found.decision === "deny") return errorReply("access_denied", "the person said no", parts.options());
    return issue(families.open({ ...found.grant, jkt }));
  }

  function issue(
    { accessToken, refreshToken, grant }: FakeTokens,
    more: object = {},
    refreshable = true,
  ): FakeAnswer {
    const document = {
      access_token: accessToken,
      token_type: grant.jkt === undefined ? "Bearer" : "DPoP",
      expires_in: parts.options().accessLifetime / 1000,
      refresh_token: refreshable ? refreshToken : undefined,
      scope: grant.scope === "" ? undefined : grant.scope,
      ...more,
    };
    return tokenReply(document, parts.options());
  }

  function invalidGrant(): FakeAnswer {
    return errorReply("invalid_grant", "unknown, expired or already used", parts.options());
  }

  return {
    codeFor,
    device,
    grant,
    approveDevice(userCode: string, decision: "allow" | "deny" = "allow"): void {
      for (const one of devices.values()) if (one.userCode === userCode) one.decision = decision;
    },
  };
}

function scopeOf(form: URLSearchParams): string {
  return form.get("scope") ?? "";
}

/** An unguessable string. */
export function word(): string {
  return randomBytes(12).toString("base64url").replaceAll(/[-_]/g, "x");
}
