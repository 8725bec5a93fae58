/** The settings of the server; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address agents connect to. Also the audience their tokens must name (RFC 8707). */
  readonly url: string;
  /** The authorization server. */
  readonly issuer: string;
  /** The credentials tokens are introspected with. */
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Reads the environment. @throws Error naming every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string, fallback: string) => env[`MCP_SERVER_${name}`] ?? fallback;
  const port = Number(read("PORT", "4470"));
  const config = {
    host: read("HOST", "127.0.0.1"),
    port,
    url: read("URL", `http://localhost:${port}/mcp`),
    issuer: read("ISSUER", "http://localhost:4400"),
    clientId: read("CLIENT_ID", "mcp-server"),
    clientSecret: read("CLIENT_SECRET", ""),
  };
  const problems = [
    Number.isInteger(port) && port >= 0 && port <= 65_535
      ? []
      : ["MCP_SERVER_PORT must be a number from 0 to 65535."],
    isAddress(config.url) ? [] : ["MCP_SERVER_URL must be an http or https URL without a slash at the end."],
    isAddress(config.issuer)
      ? []
      : ["MCP_SERVER_ISSUER must be an http or https URL without a slash at the end."],
    config.clientSecret === "" ? ["MCP_SERVER_CLIENT_SECRET is missing."] : [],
  ].flat();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return config;
}

function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "") && !text.endsWith("/");
}
