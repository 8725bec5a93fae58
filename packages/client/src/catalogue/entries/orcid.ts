import type { ProviderDefinition } from "../../provider-definition.ts";

/** Researchers' ids; scopes are paths, tokens live 20 years. */
export const orcid: ProviderDefinition = {
  id: "orcid",
  name: "ORCID",
  homepage: "https://info.orcid.org",
  registerAt: "https://orcid.org/developer-tools",
  source: [
    "https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/README.md",
    "https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/tutorial/refresh_tokens.md",
    "https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/tutorial/revoke.md",
  ],
  notes: [
    "A refresh makes a further token; the old one lives on unless revoke_old=true is sent.",
    "The address of the API is that of the public one; members use https://api.orcid.org.",
  ],
  variables: {
    host: {
      description: "orcid.org, or sandbox.orcid.org.",
      example: "sandbox.orcid.org",
      default: "orcid.org",
    },
  },
  endpoints: {
    authorization: "https://{host}/oauth/authorize",
    token: "https://{host}/oauth/token",
    revocation: "https://{host}/oauth/revoke",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "post",
  scopes: {
    default: ["/authenticate"],
  },
  reply: {
    capture: {
      orcid: "orcid",
      user: "name",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://pub.{host}/v3.0",
  },
  checkedOn: "2026-11-21",
};
