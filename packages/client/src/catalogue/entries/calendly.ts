import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scheduling; each refresh token works once. */
export const calendly: ProviderDefinition = {
  id: "calendly",
  name: "Calendly",
  homepage: "https://developer.calendly.com",
  registerAt: "https://developer.calendly.com/console/apps",
  source: ["https://developer.calendly.com/how-to-access-calendly-data-on-behalf-of-authenticated-users"],
  notes: [
    "Lifetimes, and how the client proves itself, were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://auth.calendly.com/oauth/authorize",
    token: "https://auth.calendly.com/oauth/token",
    revocation: "https://auth.calendly.com/oauth/revoke",
  },
  clientAuthentication: "basic_raw",
  reply: {
    capture: {
      owner: "owner",
      organization: "organization",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.calendly.com",
    identity: {
      url: "https://api.calendly.com/users/me",
      name: "resource.email",
    },
  },
  checkedOn: "2026-11-21",
};
