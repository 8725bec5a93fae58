/** What the app is told by its environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** What it is called. */
  readonly name: string;
  /** Of the server whose dashboard opens it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Empty for an app that asks for no tokens. */
  readonly clientSecret: string;
  /** The API that it calls; empty for none. */
  readonly api: string;
  /** What its manifest asks for. */
  readonly scope: string;
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
    name: environment["APP_NAME"] ?? "Tide Tables",
    issuer,
    clientId,
    clientSecret: environment["CLIENT_SECRET"] ?? "",
    api: environment["API"] ?? "",
    scope: environment["SCOPE"] ?? "openid",
    webhookSecrets: (environment["WEBHOOK_SECRETS"] ?? "").split(" ").filter((secret) => secret !== ""),
  };
}
