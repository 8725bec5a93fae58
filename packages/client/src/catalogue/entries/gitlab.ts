import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any GitLab: the public one, or one's own. */
export const gitlab: ProviderDefinition = {
  id: "gitlab",
  name: "GitLab",
  homepage: "https://about.gitlab.com",
  registerAt: "https://gitlab.com/-/user_settings/applications",
  source: ["https://docs.gitlab.com/api/oauth2/", "https://docs.gitlab.com/integration/oauth_provider/"],
  notes: [
    "The device grant works from GitLab 17.9 on.",
    "The application must be registered with the scopes it asks for.",
  ],
  variables: {
    base: {
      description: "The address of the GitLab, without a path at its end unless it lives under one.",
      example: "https://gitlab.example.com",
      default: "https://gitlab.com",
      pattern: "https://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
  },
  endpoints: {
    authorization: "{base}/oauth/authorize",
    token: "{base}/oauth/token",
    revocation: "{base}/oauth/revoke",
    device: "{base}/oauth/authorize_device",
    introspection: "{base}/oauth/introspect",
  },
  clientAuthentication: "post",
  // GitLab wants the redirect URI again at a refresh, if the sign-in was by code; the device grant has none.
  requests: { refresh: { optionalParameters: { redirect_uri: "{redirect_uri}" } } },
  refresh: { kind: "rotate", grace: 0 },
  api: { base: "{base}/api/v4", identity: { url: "/user", name: "username" } },
  checkedOn: "2026-11-21",
};
