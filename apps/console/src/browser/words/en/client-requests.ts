/** See `../client-requests.ts`. */
export const clientRequests = {
  signed: "It asks by signed request objects alone",
  signedHint: "Every other request is refused, unless it was pushed signed. It needs keys to sign with.",
  algorithm: "Request objects are signed with",
  algorithmHint:
    "A request object is a JWT in which the app says what it asks for. One that is signed otherwise is refused.",
  byKeys: "Any that its keys are for",
  byKeysOrNone: "Any that its keys are for, or nothing",
  none: "Nothing: they are unsigned",
  uris: "Request objects are read at",
  urisHint:
    "Addresses of the app, https, that a request may name instead of saying what it asks for. No other is ever read; what stands after # is not compared.",
  uriAdd: "Add an address",
} as const;
