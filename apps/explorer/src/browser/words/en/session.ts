/** See `../session.ts`. */
export const session = {
  signInAt: "Sign in at {provider}",
  signOutAt: "Sign out at {provider}",
  signedOutAt: "You are signed out at {provider}. What you typed is still here.",
  notSignedOut: "You are still signed in: {why}",

  useKey: "Use a key",
  keyTitle: "A key for {provider}",
  keyWhy: "It stays sealed on its way to the API: this page does not keep it, and nobody reads it here.",
  keyForm: "As {form}",
  keyWrong: "The API does not know this key. Look whether it is whole, and has not ended.",

  signInFirst: "This takes a sign-in at {provider}.",
  signInAndBack: "Sign in and come back",
  missing:
    "{count, plural, one {This needs something you have not allowed yet:} other {This needs some things you have not allowed yet:}}",
  askFor: "Ask {provider} and come back",

  denied: "{provider} was not allowed anything: you said no, or it did. What you typed is still here.",
  expired: "The sign-in at {provider} took too long, or began in another browser. Sign in again.",
  refused: "{provider} refused the sign-in. Whoever runs this explorer finds the reason in its log.",
  unreachable: "{provider} does not answer. Nobody was signed in. Try again in a moment.",
  other: "The sign-in at {provider} did not work. Try again.",
} as const;
