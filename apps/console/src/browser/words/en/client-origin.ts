/** See `../client-origin.ts`. */
export const clientOrigin = {
  known: "Known here",
  verified: "Verified",
  unverified: "Not verified",
  fromRegistration: "It registered itself.",
  fromDocument: "It is known by a document of its own.",
  quarantine: "Nobody here knows who runs it, so it gets only what people are asked for.",
  verify: "Verify",
  isVerified: "{name} is verified.",
} as const;
