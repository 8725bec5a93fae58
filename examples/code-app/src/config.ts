/** The settings of the app; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The app's own base URL, without a trailing slash. `<url>/callback` is its redirect URI. */
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The API it calls. */
  readonly api: string;
  /** The scopes it asks for. */
  readonly scope: string;
}

/** Reads the environment. @throws Error naming every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string, fallback: string) => env[`CODE_APP_${name}`] ?? fallback;
  const port = Number(read("PORT", "4420"));
  const config = {
    host: read("HOST", "127.0.0.1"),
    port,
    url: read("URL", `http://localhost:${port}`),
    issuer: read("ISSUER", "http://localhost:4400"),
    clientId: read("CLIENT_ID", "code-app"),
    clientSecret: read("CLIENT_SECRET", ""),
    api: read("API", "http://localhost:4410"),
    scope: read("SCOPE", "openid profile email offline_access read write"),
  };
  const problems = [
    isPort(port) ? [] : ["CODE_APP_PORT must be a number from 1 to 65535."],
    isBase(config.url) ? [] : ["CODE_APP_URL must be an http or https URL without a slash at the end."],
    isBase(config.issuer) ? [] : ["CODE_APP_ISSUER must be an http or https URL without a slash at the end."],
    isBase(config.api) ? [] : ["CODE_APP_API must be an http or https URL without a slash at the end."],
    config.clientSecret === "" ? ["CODE_APP_CLIENT_SECRET is missing."] : [],
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
