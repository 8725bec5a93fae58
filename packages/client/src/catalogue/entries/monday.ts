import type { ProviderDefinition } from "../../provider-definition.ts";

/** Tokens without an end, unless the app uses the new flow. */
export const monday: ProviderDefinition = {
  id: "monday",
  name: "monday.com",
  homepage: "https://developer.monday.com",
  registerAt: "https://auth.monday.com/developers",
  source: [
    "https://developer.monday.com/apps/docs/oauth",
    "https://developer.monday.com/apps/docs/migrating-to-the-new-oauth-flow",
  ],
  notes: [
    "This is the classic flow, whose tokens never expire. Apps with the new OAuth flow switched on use another token address, which could not be read: give it in a definition of your own.",
    "The API is GraphQL: one address, POST only.",
  ],
  endpoints: {
    authorization: "https://auth.monday.com/oauth2/authorize",
    token: "https://auth.monday.com/oauth2/token",
  },
  clientAuthentication: "post",
  refresh: {
    kind: "none",
  },
  api: {
    base: "https://api.monday.com/v2",
  },
  checkedOn: "2026-11-21",
};
