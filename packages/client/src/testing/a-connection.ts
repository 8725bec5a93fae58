import type { Connection } from "../connection.ts";

/** A connection with usual values; pass only what differs. */
export function aConnection(change: Partial<Connection> = {}): Connection {
  return {
    format: 1,
    name: "acme",
    service: "acme",
    provider: {
      from: "definition",
      definition: { id: "acme", name: "Acme", endpoints: { token: "https://acme.example/token" } },
    },
    variables: {},
    client: { id: "client", secret: "client secret" },
    flow: "code",
    requestedScopes: ["read"],
    tokens: {
      accessToken: "access 1",
      tokenType: "Bearer",
      obtainedAt: 0,
      expiresAt: 3_600_000,
      refreshToken: "refresh 1",
    },
    captured: {},
    createdAt: 0,
    updatedAt: 0,
    ...change,
  };
}
