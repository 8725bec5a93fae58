import type { ProviderDefinition } from "../../provider-definition.ts";

/** Tokens for 8 hours, refreshed again and again. */
export const heroku: ProviderDefinition = {
  id: "heroku",
  name: "Heroku",
  homepage: "https://devcenter.heroku.com",
  registerAt: "https://dashboard.heroku.com/account/applications",
  source: [
    "https://devcenter.heroku.com/articles/oauth",
    "https://devcenter.heroku.com/articles/platform-api-quickstart",
  ],
  notes: [
    "The API wants Accept: application/vnd.heroku+json; version=3, which is sent unless you send another.",
  ],
  endpoints: {
    authorization: "https://id.heroku.com/oauth/authorize",
    token: "https://id.heroku.com/oauth/token",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["identity"],
  },
  reply: {
    capture: {
      user_id: "user_id",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.heroku.com",
    headers: {
      Accept: "application/vnd.heroku+json; version=3",
    },
  },
  checkedOn: "2026-11-21",
};
