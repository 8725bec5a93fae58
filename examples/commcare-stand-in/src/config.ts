/** The settings of the stand-in; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly application: Application;
}

/** The one OAuth application that is registered here. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Compared as they are. */
  readonly redirectUris: readonly string[];
}

/** Reads the environment. @throws Error naming every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string, fallback: string) => env[`COMMCARE_STAND_IN_${name}`] ?? fallback;
  const port = Number(read("PORT", "4450"));
  const redirectUris = read("REDIRECT_URIS", "")
    .split(/\s+/)
    .filter((uri) => uri !== "");
  const clientSecret = read("CLIENT_SECRET", "");
  const problems = [
    Number.isInteger(port) && port >= 0 && port <= 65_535
      ? []
      : ["COMMCARE_STAND_IN_PORT must be a number from 0 to 65535."],
    clientSecret === "" ? ["COMMCARE_STAND_IN_CLIENT_SECRET is missing."] : [],
    redirectUris.length === 0
      ? ["COMMCARE_STAND_IN_REDIRECT_URIS is missing: one or more, with blanks between."]
      : [],
    redirectUris
      .filter((uri) => !URL.canParse(uri))
      .map((uri) => `COMMCARE_STAND_IN_REDIRECT_URIS: ${uri} is no URL.`),
  ].flat();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {
    host: read("HOST", "127.0.0.1"),
    port,
    application: { clientId: read("CLIENT_ID", "explorer"), clientSecret, redirectUris },
  };
}
