import type { Flow } from "@grantway/helper/contract";

/** How a connection signs in, in words. */
export const flowWords: Readonly<Record<Flow, string>> = {
  code: "Sign in with the browser",
  device: "Sign in with a code on any device",
  client_credentials: "As the app itself, without a person",
  password: "User name and password (legacy)",
  jwt_bearer: "Signed assertion",
  token_exchange: "Exchange of another token",
  static: "A key that is pasted",
};

/** Flows that start with nothing but the connection. */
export const startsAtOnce: ReadonlySet<Flow> = new Set<Flow>(["code", "device", "client_credentials"]);
