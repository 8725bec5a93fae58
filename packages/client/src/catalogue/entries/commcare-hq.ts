import type { ProviderDefinition } from "../../provider-definition.ts";

/** CommCare HQ in any region or on a host of one's own; API keys work too. */
export const commcareHq: ProviderDefinition = {
  id: "commcare-hq",
  name: "CommCare HQ",
  service: "commcare",
  homepage: "https://www.dimagi.com/commcare/",
  registerAt: "https://www.commcarehq.org/account/settings/",
  source: ["https://commcare-hq.readthedocs.io/api/index.html", "https://github.com/dimagi/commcare-hq"],
  notes: [
    "OAuth clients are registered by the server's operator: ask Dimagi's support, or the administrator of your own server.",
    "Access tokens live 15 minutes, refresh tokens 15 days; each refresh brings a new one.",
    "Only bearer tokens and API keys were read in CommCare's public pages; the OAuth addresses, scopes and lifetimes come from people who run it.",
    "Data of a project lies under /a/{domain}/api/v0.5/; the projects you may see are listed at /api/v0.5/user_domains/.",
    "With an API key instead of OAuth, paste your user name, a colon and the key.",
  ],
  variables: {
    base: {
      description:
        "The address of the CommCare HQ: https://www.commcarehq.org, https://india.commcarehq.org, https://eu.commcarehq.org, or your own.",
      example: "https://india.commcarehq.org",
      default: "https://www.commcarehq.org",
      pattern: "https?://(?:[A-Za-z0-9.\\-]+|\\[::1\\])(?::\\d+)?",
    },
  },
  endpoints: {
    authorization: "{base}/oauth/authorize/",
    token: "{base}/oauth/token/",
    revocation: "{base}/oauth/revoke_token/",
  },
  flows: ["code", "static"],
  clientAuthentication: "post",
  scopes: { default: ["access_apis"] },
  refresh: { kind: "rotate", lifetime: 1_296_000 },
  api: { base: "{base}", identity: { url: "/api/v0.5/identity/", name: "username" } },
  staticToken: {
    description: "Your user name, a colon and an API key from My Account Settings → API Keys.",
    scheme: "ApiKey",
  },
  checkedOn: "2026-11-21",
};
