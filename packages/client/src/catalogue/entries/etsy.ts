import type { ProviderDefinition } from "../../provider-definition.ts";

/** No secret at all, PKCE always, and the key again in a header. */
export const etsy: ProviderDefinition = {
  id: "etsy",
  name: "Etsy",
  homepage: "https://developers.etsy.com",
  registerAt: "https://www.etsy.com/developers/your-apps",
  source: [
    "https://developers.etsy.com/documentation/essentials/authentication/",
    "https://developers.etsy.com/documentation/essentials/requests/",
  ],
  notes: [
    "The client id is the app's keystring; no secret is sent for tokens.",
    "Redirect URIs are https.",
    "Access tokens live an hour, refresh tokens 90 days and work once.",
    "If calls are refused, Etsy may want the header x-api-key to be keystring:shared_secret: send it with the call.",
  ],
  endpoints: {
    authorization: "https://www.etsy.com/oauth/connect",
    token: "https://api.etsy.com/v3/public/oauth/token",
  },
  pkce: "required",
  clientAuthentication: "none",
  scopes: {
    default: ["shops_r"],
  },
  refresh: {
    kind: "rotate",
    lifetime: 7776000,
  },
  redirect: {
    hosts: [],
    httpsOnly: true,
  },
  api: {
    base: "https://api.etsy.com/v3/application",
    headers: {
      "x-api-key": "{client_id}",
    },
  },
  checkedOn: "2026-11-21",
};
