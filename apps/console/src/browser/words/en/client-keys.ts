/** See `../client-keys.ts`. */
export const clientKeys = {
  keyJwt: "By a signature of its own key (private_key_jwt)",
  secretJwt: "By a signature with its secret (client_secret_jwt)",
  secretJwtHint:
    "The secret is never sent, and rests sealed here. After this change it needs a new one. A key of its own is better.",
  algorithm: "It signs with",
  algorithmByKey: "What its first key is for",
  jwks: "Its public keys",
  jwksHint: "A JWK Set or one JWK, as JSON, without private parts.",
  jwksRead: "Read: {keys}.",
  jwksWrong: "It is no JWK Set and no JWK. Paste it as JSON.",
  jwksUri: "Or the address it publishes them at",
  jwksUriHint: "https. It is read when the client signs, and again when a key is not there.",
  noKid: "without kid",
  keysTitle: "Keys",
  keysWhat:
    "This client signs with a key of its own. Only the public half is here, so there is no secret to rotate: put the next key beside the one before, and take that one out when it is used no more.",
  pushed: "Its requests are sent ahead",
  pushedHint:
    "People come with a pushed request (PAR) and nothing else: a request in the address is refused.",
  bound: "Its tokens are bound to a key",
  boundHint: "A request for tokens without a proof of possession (DPoP) is refused.",
  connectSigns:
    "This client signs what it sends. Take a library that signs assertions: private_key_jwt or client_secret_jwt.",
} as const;
