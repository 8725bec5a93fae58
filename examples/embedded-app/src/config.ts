/** What the app is told by its environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Of the server whose dashboard opens it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Of its webhook endpoint; several while one is rotated. */
  readonly webhookSecrets: readonly string[];
}

/** Reads the settings. @throws {Error} in a sentence that names what is missing. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const issuer = environment["ISSUER"] ?? "http://localhost:4400";
  const clientId = environment["CLIENT_ID"] ?? "";
  if (clientId === "")
    throw new Error("CLIENT_ID is missing: the client of the app that the dashboard opens.");
  return {
    host: environment["HOST"] ?? "127.0.0.1",
    port: Number(environment["PORT"] ?? "4405"),
    issuer,
    clientId,
    webhookSecrets: (environment["WEBHOOK_SECRETS"] ?? "").split(" ").filter((secret) => secret !== ""),
  };
}
