import type { Cipher } from "../ports/cipher.ts";
import { remember } from "../remember.ts";
import { accessToken, type AccessTokenRecord } from "./access-token.ts";
import { authorizationCode, type AuthorizationCodeRecord } from "./authorization-code.ts";
import { authorizationRequest, type AuthorizationRequestRecord } from "./authorization-request.ts";
import { deviceCode, type DeviceCodeRecord } from "./device-code.ts";
import { dpopNonce, type DpopNonceRecord } from "./dpop-nonce.ts";
import { pushedRequest, type PushedRequestRecord } from "./pushed-request.ts";
import { refreshToken, type RefreshTokenRecord } from "./refresh-token.ts";
import { signOutRequest, type SignOutRequestRecord } from "./sign-out-request.ts";
import { createSeal, prefixes, type Seal } from "./seal.ts";

/** The kinds of sealed text of the protocol. */
export interface Seals {
  readonly accessToken: Seal<AccessTokenRecord>;
  readonly refreshToken: Seal<RefreshTokenRecord>;
  readonly authorizationCode: Seal<AuthorizationCodeRecord>;
  readonly authorizationRequest: Seal<AuthorizationRequestRecord>;
  readonly deviceCode: Seal<DeviceCodeRecord>;
  readonly pushedRequest: Seal<PushedRequestRecord>;
  readonly dpopNonce: Seal<DpopNonceRecord>;
  readonly signOutRequest: Seal<SignOutRequestRecord>;
}

/** Access tokens that are remembered open, and how long they may be: an API asks about the same ones again and again. */
const opened = { texts: 4_000, longest: 1_024 } as const;

/** The seals over one ring of keys. An authorization request may be long: `state` and `nonce` are the client's. */
export function createSeals(cipher: Cipher): Seals {
  const accessTokens = createSeal(cipher, prefixes.accessToken, accessToken, 16_384);
  return {
    accessToken: { ...accessTokens, open: remember((text) => accessTokens.open(text), opened) },
    refreshToken: createSeal(cipher, prefixes.refreshToken, refreshToken),
    authorizationCode: createSeal(cipher, prefixes.authorizationCode, authorizationCode, 8192),
    authorizationRequest: createSeal(cipher, prefixes.authorizationRequest, authorizationRequest, 32_768),
    deviceCode: createSeal(cipher, prefixes.deviceCode, deviceCode),
    pushedRequest: createSeal(cipher, prefixes.pushedRequest, pushedRequest, 8192),
    dpopNonce: createSeal(cipher, prefixes.dpopNonce, dpopNonce, 512),
    signOutRequest: createSeal(cipher, prefixes.signOutRequest, signOutRequest, 16_384),
  };
}
