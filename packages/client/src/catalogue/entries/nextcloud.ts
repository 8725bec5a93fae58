import type { ProviderDefinition } from "../../provider-definition.ts";

/** Files of one's own cloud. */
export const nextcloud: ProviderDefinition = {
  id: "nextcloud",
  name: "Nextcloud",
  homepage: "https://nextcloud.com",
  registerAt: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/oauth2.html",
  source: ["https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/oauth2.html"],
  notes: [
    "An administrator registers the client under Administration settings → Security. Tokens open everything the person may do: there are no scopes.",
    "Lifetimes were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  variables: {
    base: {
      description: "The address of the Nextcloud.",
      example: "https://cloud.example.com",
      pattern: "https://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
  },
  endpoints: {
    authorization: "{base}/index.php/apps/oauth2/authorize",
    token: "{base}/index.php/apps/oauth2/api/v1/token",
  },
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  reply: {
    capture: {
      user_id: "user_id",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "{base}",
    headers: {
      "OCS-APIRequest": "true",
    },
    identity: {
      url: "/ocs/v2.php/cloud/user?format=json",
      name: "ocs.data.id",
    },
  },
  checkedOn: "2026-11-21",
};
