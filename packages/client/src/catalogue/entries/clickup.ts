import type { ProviderDefinition } from "../../provider-definition.ts";

/** No scopes, no expiry. */
export const clickup: ProviderDefinition = {
  id: "clickup",
  name: "ClickUp",
  homepage: "https://developer.clickup.com",
  registerAt: "https://app.clickup.com/settings/apps",
  source: [
    "https://developer.clickup.com/docs/authentication",
    "https://developer.clickup.com/reference/getaccesstoken",
  ],
  notes: [
    "People choose the Workspaces the app may see.",
    "With a personal token (pk_…) instead, the token stands in the header alone.",
  ],
  endpoints: {
    authorization: "https://app.clickup.com/api",
    token: "https://api.clickup.com/api/v2/oauth/token",
  },
  flows: ["code", "static"],
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  refresh: {
    kind: "none",
  },
  api: {
    base: "https://api.clickup.com/api/v2",
    identity: {
      url: "https://api.clickup.com/api/v2/user",
      name: "user.username",
    },
  },
  staticToken: {
    description: "A personal API token from Settings → Apps; it begins with pk_.",
    scheme: "",
  },
  checkedOn: "2026-11-21",
};
