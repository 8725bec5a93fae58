import type { ProviderDefinition } from "../../provider-definition.ts";

/** The data centre is asked for after signing in; tokens without an end. */
export const mailchimp: ProviderDefinition = {
  id: "mailchimp",
  name: "Mailchimp",
  homepage: "https://mailchimp.com/developer/",
  registerAt: "https://us1.admin.mailchimp.com/account/oauth2/",
  source: ["https://mailchimp.com/developer/marketing/guides/access-user-data-oauth-2/"],
  notes: [
    "Ask https://login.mailchimp.com/oauth2/metadata for the data centre (dc): the API is at https://{dc}.api.mailchimp.com/3.0. Give whole addresses.",
    "That there are no scopes and no refresh tokens was not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://login.mailchimp.com/oauth2/authorize",
    token: "https://login.mailchimp.com/oauth2/token",
  },
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  api: {
    identity: {
      url: "https://login.mailchimp.com/oauth2/metadata",
      name: "login.login_email",
    },
  },
  checkedOn: "2026-11-21",
};
