import type { Flow } from "@grantway/helper/contract";

/** How a connection signs in, in words. */
export const flowWords: Readonly<Record<Flow, string>> = {
  code: "With the browser",
  device: "With a code on any device",
  client_credentials: "As the app itself, without a person",
  password: "With user name and password (legacy)",
  jwt_bearer: "With a signed assertion",
  token_exchange: "By exchanging another token",
  static: "With a key that is pasted",
};

/** Flows that start with nothing but the connection. */
export const startsAtOnce: ReadonlySet<Flow> = new Set<Flow>(["code", "device", "client_credentials"]);
