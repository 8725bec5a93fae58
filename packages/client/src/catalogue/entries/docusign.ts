import type { ProviderDefinition } from "../../provider-definition.ts";

/** Production, or the developer sandbox. */
export const docusign: ProviderDefinition = {
  id: "docusign",
  name: "Docusign",
  homepage: "https://developers.docusign.com",
  registerAt: "https://admindemo.docusign.com/apps-and-keys",
  source: [
    "https://developers.docusign.com/platform/auth/authcode/",
    "https://github.com/docusign/docusign-esign-node-client/blob/master/src/ApiClient.js",
  ],
  notes: [
    "The API's address is the account's base_uri, as /oauth/userinfo says: give whole addresses.",
    "Access tokens live 8 hours, refresh tokens 30 days.",
    "The JWT grant wants the bare host as audience, which this version cannot say.",
    "Lifetimes were not read in its own pages this time.",
  ],
  variables: {
    host: {
      description: "account.docusign.com, or account-d.docusign.com for the developer sandbox.",
      example: "account-d.docusign.com",
      default: "account.docusign.com",
    },
  },
  endpoints: {
    authorization: "https://{host}/oauth/auth",
    token: "https://{host}/oauth/token",
    userinfo: "https://{host}/oauth/userinfo",
  },
  flows: ["code"],
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["signature"],
  },
  refresh: {
    kind: "rotate",
    lifetime: 2592000,
  },
  checkedOn: "2026-11-21",
};
