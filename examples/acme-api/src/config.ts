/** The settings of the API; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The API's base URL, without a trailing slash. Also the audience its tokens must name. */
  readonly url: string;
  /** The authorization server. */
  readonly issuer: string;
  /** The credentials the API introspects tokens with. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The SQLite file that keeps the notes; `:memory:` keeps them until the process ends. */
  readonly database: string;
}

/** Reads the environment. @throws Error naming every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string, fallback: string) => env[`ACME_API_${name}`] ?? fallback;
  const port = Number(read("PORT", "4410"));
  const config = {
    host: read("HOST", "127.0.0.1"),
    port,
    url: read("URL", `http://localhost:${port}`),
    issuer: read("ISSUER", "http://localhost:4400"),
    clientId: read("CLIENT_ID", "acme-api"),
    clientSecret: read("CLIENT_SECRET", ""),
    database: read("DATABASE", ":memory:"),
  };
  const problems = [
    isPort(port) ? [] : ["ACME_API_PORT must be a number from 1 to 65535."],
    isBase(config.url) ? [] : ["ACME_API_URL must be an http or https URL without a slash at the end."],
    isBase(config.issuer) ? [] : ["ACME_API_ISSUER must be an http or https URL without a slash at the end."],
    config.clientSecret === "" ? ["ACME_API_CLIENT_SECRET is missing."] : [],
  ].flat();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return config;
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function isBase(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "") && !text.endsWith("/");
}
