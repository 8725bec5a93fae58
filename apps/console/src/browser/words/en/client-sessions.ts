/** See `../client-sessions.ts`. */
export const clientSessions = {
  initiateUri: "Sign-in begins at",
  initiateUriHint:
    "Where others may send people who are to sign in to the app, at the host of a redirect URI. The page of a connected app leads there.",
  backchannelUri: "Told of sign-outs at",
  backchannelUriHint:
    "This address is sent a signed token when a session ends in which the app signed somebody in.",
  frontchannelUri: "Loaded when people sign out",
  frontchannelUriHint:
    "An address of the app, in a frame of the page on which somebody signs out here. Browsers that keep cookies from other sites away make little of it.",
  frontchannelSession: "Its frame has to name the session",
  backchannelSession: "What it is sent has to name the session",
  sessionHint: "Says what the app relies on. The session is always named.",
} as const;
