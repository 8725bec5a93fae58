/** See `../inspector.ts`. The names of states are those of the API. */
export const inspector = {
  title: "Token inspector",
  token: "Token",
  tokenHint:
    "An access token, refresh token, code or ID token of this server. It goes to the server to be opened, and is neither kept nor logged.",
  clear: "Clear",
  look: "Look at it",
  looking: "Looking…",

  accessToken: "Access token",
  refreshToken: "Refresh token",
  authorizationCode: "Authorization code",
  idToken: "ID token",
  unknown: "Not a token of this server",
  unknownWhy:
    "It is from another server, was cut off or altered when it was copied, or was sealed with a key that is gone.",

  client: "App",
  person: "For",
  nobody: "Nobody: the app acts as itself",
  scopes: "Scopes it was issued with",
  living: "Scopes it is worth now",
  audiences: "For the APIs",
  issued: "Issued",
  expires: "Expires",
  tokenId: "Token id",
  grant: "Grant",
  family: "Token family",

  dead: "Worth nothing",
  alive: "Alive",
  codeAlive: "It can be redeemed, if it was not already: a code works once.",
  expired: "Its time has run out.",
  "token-revoked": "It was revoked by its own id.",
  "client-gone": "The app it was given to was deleted.",
  "client-suspended": "The app it was given to is suspended.",
  "client-replaced": "Another app has the name of the one it was given to.",
  "person-gone": "The person's account was deleted.",
  "person-suspended": "The person's account is suspended.",
  "grant-gone": "What the person allowed the app is not there any more.",
  "grant-revoked": "The person, or an administrator, took back what the app was allowed.",
  "family-gone": "The tokens it belongs to are not there any more.",
  "family-ended":
    "The tokens it belongs to were ended: by signing out, a revocation, or a copy that was used twice.",
  "ended-since": "Everything of then was ended: by a new password, a suspension or a sign-out everywhere.",
  "used-already": "It was exchanged for the next one already.",
  "no-scope-left": "None of its scopes is left: the app or the grant lost them.",
} as const;
