import type { ProviderDefinition } from "../../provider-definition.ts";

/** JSON with Basic, and no scopes at all. */
export const notion: ProviderDefinition = {
  id: "notion",
  name: "Notion",
  homepage: "https://developers.notion.com",
  registerAt: "https://www.notion.so/developers/connections",
  source: [
    "https://developers.notion.com/guides/get-started/authorization",
    "https://developers.notion.com/reference/create-a-token",
    "https://developers.notion.com/reference/refresh-a-token",
  ],
  notes: [
    "What the connection may do is set where it is registered; people choose the pages it sees.",
    "Every call of the API needs the header Notion-Version, which is sent unless you send another.",
  ],
  endpoints: {
    authorization: "https://api.notion.com/v1/oauth/authorize",
    token: "https://api.notion.com/v1/oauth/token",
    revocation: "https://api.notion.com/v1/oauth/revoke",
    introspection: "https://api.notion.com/v1/oauth/introspect",
  },
  clientAuthentication: "basic_raw",
  scopes: { parameter: null },
  requests: { authorization: { parameters: { owner: "user" } }, every: { body: "json" } },
  reply: {
    capture: { workspace_id: "workspace_id", workspace: "workspace_name", bot_id: "bot_id" },
  },
  refresh: { kind: "rotate" },
  revoke: "access_token",
  api: {
    base: "https://api.notion.com/v1",
    headers: { "Notion-Version": "2022-06-28" },
    identity: { url: "https://api.notion.com/v1/users/me", name: "name" },
  },
  checkedOn: "2026-11-21",
};
