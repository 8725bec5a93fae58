/** The settings of the server; read once at start. None is secret: the browser gets all of them but the host. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The app's own base URL, without a trailing slash. `<url>/callback` is its redirect URI. */
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  /** The API it calls. */
  readonly api: string;
  /** The scopes it asks for. */
  readonly scope: string;
  /** How it signs people in: by code, or the old way, which the provider's operator has to switch on. */
  readonly method: "code" | "implicit";
}

/** Reads the environment. @throws Error naming every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string, fallback: string) => env[`TOKEN_APP_${name}`] ?? fallback;
  const port = Number(read("PORT", "4430"));
  const config = {
    host: read("HOST", "127.0.0.1"),
    port,
    url: read("URL", `http://localhost:${port}`),
    issuer: read("ISSUER", "http://localhost:4400"),
    clientId: read("CLIENT_ID", "token-app"),
    api: read("API", "http://localhost:4410"),
    scope: read("SCOPE", "openid profile email offline_access read write"),
    method: read("METHOD", "code") === "implicit" ? ("implicit" as const) : ("code" as const),
  };
  const problems = [
    isPort(port) ? [] : ["TOKEN_APP_PORT must be a number from 1 to 65535."],
    isBase(config.url) ? [] : ["TOKEN_APP_URL must be an http or https URL without a slash at the end."],
    isBase(config.issuer)
      ? []
      : ["TOKEN_APP_ISSUER must be an http or https URL without a slash at the end."],
    ["code", "implicit"].includes(read("METHOD", "code"))
      ? []
      : ["TOKEN_APP_METHOD must be code or implicit."],
    isBase(config.api) ? [] : ["TOKEN_APP_API must be an http or https URL without a slash at the end."],
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
