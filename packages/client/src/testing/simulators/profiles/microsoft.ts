import type { SimulatorProfile } from "../profile.ts";

export const microsoft: SimulatorProfile = {
  id: "microsoft",
  variables: {
    tenant: "contoso.example",
  },
  scopes: ["User.Read", "Mail.Read"],
  authorization: {
    url: "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize",
    offline: {
      scope: "offline_access",
    },
    redirects: ["localhost", "127.0.0.1"],
  },
  token: {
    url: "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token",
    client: "post",
  },
  reply: {
    silentScopes: ["offline_access"],
  },
  api: {
    base: "https://graph.microsoft.com/v1.0",
    path: "/me/messages",
    identity: {
      url: "https://graph.microsoft.com/v1.0/me",
      answer: {
        userPrincipalName: "ada@contoso.example",
      },
      name: "ada@contoso.example",
    },
  },
};
