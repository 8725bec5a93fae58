import type { SimulatorProfile } from "../profile.ts";

export const orcid: SimulatorProfile = {
  id: "orcid",
  variables: {
    host: "sandbox.orcid.org",
  },
  scopes: ["/read-limited", "/activities/update"],
  authorization: {
    url: "https://sandbox.orcid.org/oauth/authorize",
  },
  token: {
    url: "https://sandbox.orcid.org/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 631138518,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      refresh_token: "{refresh_token}",
      expires_in: "{expires_in}",
      scope: "{scope}",
      name: "Ada",
      orcid: "0000-0001-2345-6789",
    },
  },
  api: {
    base: "https://pub.sandbox.orcid.org/v3.0",
    path: "/search",
  },
  revocation: { url: "https://sandbox.orcid.org/oauth/revoke" },
};
