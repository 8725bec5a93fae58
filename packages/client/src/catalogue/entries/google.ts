import type { ProviderDefinition } from "../../provider-definition.ts";

/** All of Google's APIs: Gmail, Drive, Calendar and the rest. */
export const google: ProviderDefinition = {
  id: "google",
  name: "Google",
  homepage: "https://developers.google.com",
  registerAt: "https://console.cloud.google.com/auth/clients",
  source: [
    "https://developers.google.com/identity/protocols/oauth2/native-app",
    "https://developers.google.com/identity/protocols/oauth2/web-server",
    "https://developers.google.com/identity/openid-connect/openid-connect",
  ],
  notes: [
    "Register a client of the kind Desktop app: it takes any loopback port without being told. A client of the kind Web application must list the exact redirect URI.",
    "People may grant fewer scopes than were asked for: look at what was granted.",
    "While the consent screen is in testing, refresh tokens end after 7 days.",
    "The device grant needs a client of its own kind (TVs and Limited Input devices) and allows few scopes.",
  ],
  issuer: "https://accounts.google.com",
  endpoints: {
    authorization: "https://accounts.google.com/o/oauth2/v2/auth",
    token: "https://oauth2.googleapis.com/token",
    revocation: "https://oauth2.googleapis.com/revoke",
    device: "https://oauth2.googleapis.com/device/code",
    userinfo: "https://openidconnect.googleapis.com/v1/userinfo",
  },
  flows: ["code", "device", "jwt_bearer"],
  clientAuthentication: "post",
  scopes: { default: ["openid", "email"] },
  jwtBearer: { audience: "https://oauth2.googleapis.com/token", scopes: "claim" },
  refresh: {
    kind: "reuse",
    offlineParameters: { access_type: "offline", prompt: "consent" },
    offlineHint:
      "Google gives a refresh token only with access_type=offline, and a second one only with prompt=consent.",
  },
  redirect: { ports: "any" },
  api: {
    base: "https://www.googleapis.com",
    identity: { url: "https://openidconnect.googleapis.com/v1/userinfo", name: "email" },
  },
  checkedOn: "2026-11-21",
};
