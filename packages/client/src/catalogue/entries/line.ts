import type { ProviderDefinition } from "../../provider-definition.ts";

/** Chat, mostly in Japan, Taiwan and Thailand. */
export const line: ProviderDefinition = {
  id: "line",
  name: "LINE",
  homepage: "https://developers.line.biz",
  registerAt: "https://developers.line.biz/console/",
  source: [
    "https://developers.line.biz/en/docs/line-login/integrate-line-login/",
    "https://developers.line.biz/en/reference/line-login/",
  ],
  notes: [
    "ID tokens of web apps are signed with the channel secret and are kept unread.",
    "Whether refresh tokens change was not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://access.line.me/oauth2/v2.1/authorize",
    token: "https://api.line.me/oauth2/v2.1/token",
    revocation: "https://api.line.me/oauth2/v2.1/revoke",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["profile"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.line.me",
    identity: {
      url: "https://api.line.me/v2/profile",
      name: "displayName",
    },
  },
  checkedOn: "2026-11-21",
};
