import type { ProviderDefinition } from "../../provider-definition.ts";

/** Refreshing has an address of its own. */
export const figma: ProviderDefinition = {
  id: "figma",
  name: "Figma",
  homepage: "https://www.figma.com/developers",
  registerAt: "https://www.figma.com/developers/apps",
  source: [
    "https://developers.figma.com/docs/rest-api/authentication/",
    "https://github.com/figma/rest-api-spec/blob/main/openapi/openapi.yaml",
  ],
  notes: [
    "With a personal access token, send it in the header X-Figma-Token instead.",
    "That credentials go by Basic was not read in Figma's own pages this time; the addresses and scopes were, in its OpenAPI document.",
  ],
  endpoints: {
    authorization: "https://www.figma.com/oauth",
    token: "https://api.figma.com/v1/oauth/token",
    refresh: "https://api.figma.com/v1/oauth/refresh",
  },
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["current_user:read"],
  },
  reply: {
    capture: {
      user_id: "user_id_string",
    },
  },
  refresh: {
    kind: "reuse",
  },
  api: {
    base: "https://api.figma.com",
    identity: {
      url: "https://api.figma.com/v1/me",
      name: "email",
    },
  },
  checkedOn: "2026-11-21",
};
