import { z } from "../zod.ts";
import { flag, oneOf, text } from "./values.ts";

/*
 * How a client proves itself, in every place where one is told of.
 */

/** With which a client may sign: assertions, and requests. */
export const clientAlgorithms = [
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
  "PS256",
  "RS256",
  "HS256",
] as const;

/** What can be said of it. */
export const clientProof = {
  authenticationMethod: oneOf([
    "client_secret_basic",
    "client_secret_post",
    "client_secret_jwt",
    "private_key_jwt",
    "none",
  ]).meta({
    description:
      "How it proves itself wherever clients do. By the two that end in `_jwt` it signs an assertion: with its secret, or with a key of which the server knows the public half alone.",
  }),
  authenticationAlgorithm: oneOf(clientAlgorithms).meta({
    description:
      "With which it signs its assertions; for `client_secret_jwt` HS256. Absent where it signs nothing.",
  }),
  jwks: z
    .object({ keys: z.array(z.record(z.string(), z.unknown()), "It must be a list of keys.").max(50) })
    .meta({
      description:
        "Its public keys (RFC 7517 §5). Of each is kept what verifies a signature and names the key. Absent where it has none here.",
    }),
  jwksUri: text(2000).meta({
    description: "Where it publishes its keys instead, by https. Absent where it does not.",
  }),
  requirePushedRequests: flag.meta({
    description: "Whether people are sent with nothing but a reference to a pushed request (RFC 9126 §6).",
  }),
  dpopBoundAccessTokens: flag.meta({
    description: "Whether it gets tokens by a proof of possession and in no other way (RFC 9449 §5.2).",
  }),
} as const;

/** The same of a client that is shown: what it does not have is absent. */
export const shownProof = {
  ...clientProof,
  authenticationAlgorithm: clientProof.authenticationAlgorithm.exactOptional(),
  jwks: clientProof.jwks.exactOptional(),
  jwksUri: clientProof.jwksUri.exactOptional(),
} as const;
