import type { ProviderDefinition } from "../../provider-definition.ts";

/** The reply says where the API is, and not how long the token lives. */
export const salesforce: ProviderDefinition = {
  id: "salesforce",
  name: "Salesforce",
  homepage: "https://developer.salesforce.com",
  registerAt: "https://login.salesforce.com",
  source: [
    "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm",
    "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm",
    "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm",
  ],
  notes: [
    "How long an access token lives is the organisation's session timeout (2 hours unless changed) and is never said; a refused call is refreshed and tried again.",
    "Callback URLs may use plain http on localhost only.",
    "Refresh tokens are used again and again unless rotation is switched on for the app.",
    "That plain http is for localhost only could not be read in its pages this time.",
  ],
  variables: {
    host: {
      description: "login.salesforce.com, test.salesforce.com for a sandbox, or your own My Domain.",
      example: "acme.my.salesforce.com",
      default: "login.salesforce.com",
    },
  },
  endpoints: {
    authorization: "https://{host}/services/oauth2/authorize",
    token: "https://{host}/services/oauth2/token",
    revocation: "https://{host}/services/oauth2/revoke",
    introspection: "https://{host}/services/oauth2/introspect",
    userinfo: "https://{host}/services/oauth2/userinfo",
  },
  flows: ["code", "client_credentials", "jwt_bearer"],
  clientAuthentication: "post",
  assertionAudience: "https://{host}",
  jwtBearer: { audience: "https://{host}" },
  reply: { capture: { instance_url: "instance_url", user_url: "id" } },
  refresh: {
    kind: "rotate",
    offlineScopes: ["refresh_token"],
    offlineHint: "Add the scope refresh_token (or offline_access), here and in the app's settings.",
  },
  redirect: { hosts: ["localhost"], ports: "registered" },
  api: {
    base: "{instance_url}",
    identity: { url: "/services/oauth2/userinfo", name: "preferred_username" },
  },
  checkedOn: "2026-11-21",
};
