import type { ProviderDefinition } from "../../provider-definition.ts";

/** A Grantway of one's own, by its metadata. */
export const grantway: ProviderDefinition = {
  id: "grantway",
  name: "Grantway",
  source: ["https://www.rfc-editor.org/rfc/rfc8414", "https://www.rfc-editor.org/rfc/rfc9207"],
  notes: [
    "Everything is as the specifications have it: endpoints, scopes and ways to prove the client come from its metadata.",
    "The address may as well be given as the provider itself.",
  ],
  variables: {
    base: {
      description: "The address of the Grantway.",
      example: "https://id.example.com",
      default: "http://localhost:4400",
      pattern: "https?://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
  },
  issuer: "{base}",
  refresh: {
    kind: "rotate",
    grace: 60,
  },
  checkedOn: "2026-11-21",
};
