import type { ProviderDefinition } from "../../provider-definition.ts";

/** The refresh token stays the same. */
export const asana: ProviderDefinition = {
  id: "asana",
  name: "Asana",
  homepage: "https://developers.asana.com",
  registerAt: "https://app.asana.com/0/my-apps",
  source: [
    "https://developers.asana.com/docs/oauth",
    "https://github.com/Asana/openapi/blob/master/defs/asana_oas.yaml",
  ],
  notes: [
    "For command-line apps the code can be shown on a page, with the redirect URI urn:ietf:wg:oauth:2.0:oob.",
    "The scope default stands for all an app without chosen scopes may do. How credentials travel was not read this time: in the body is assumed.",
  ],
  endpoints: {
    authorization: "https://app.asana.com/-/oauth_authorize",
    token: "https://app.asana.com/-/oauth_token",
    revocation: "https://app.asana.com/-/oauth_revoke",
  },
  clientAuthentication: "post",
  reply: {
    capture: {
      user_id: "data.gid",
      user: "data.name",
    },
  },
  refresh: {
    kind: "reuse",
  },
  redirect: {
    pasteUri: "urn:ietf:wg:oauth:2.0:oob",
  },
  api: {
    base: "https://app.asana.com/api/1.0",
    identity: {
      url: "https://app.asana.com/api/1.0/users/me",
      name: "data.name",
    },
  },
  checkedOn: "2026-11-21",
};
