import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FlowServer } from "./flow-servers.ts";

/** A server of somebody else's that wants tokens, and says who gives them (RFC 9728). */
export interface GuardedServer {
  /** The address to connect to. */
  readonly url: string;
  stop(): void;
}

type Rule = (told: Record<string, unknown> | undefined) => string | undefined;

/**
 * Starts one that asks the provider about each token (RFC 7662). At its address it wants the scope `tools`, at `/admin` the
 * scope `admin` too, and at `/recent` a sign-in of this very second, which nobody has.
 */
export async function startGuardedServer({
  issuer,
  machine,
}: Pick<FlowServer, "issuer" | "machine">): Promise<GuardedServer> {
  const rules = new Map<string, Rule>([
    ["/mcp", (told) => (has(told, "tools") ? undefined : 'error="insufficient_scope", scope="tools"')],
    ["/admin", (told) => (has(told, "admin") ? undefined : 'error="insufficient_scope", scope="admin"')],
    ["/recent", () => 'error="insufficient_user_authentication", max_age="5", acr_values="strong"'],
  ]);

  async function ask(token: string): Promise<Record<string, unknown> | undefined> {
    const authorization = `Basic ${Buffer.from(`${machine.id}:${encodeURIComponent(machine.secret)}`).toString("base64")}`;
    const body = new URLSearchParams({ token });
    const answer = await fetch(`${issuer}/token/introspection`, {
      method: "POST",
      headers: { authorization },
      body,
    });
    const told = (await answer.json()) as Record<string, unknown>;
    return told["active"] === true && told["aud"] === url() ? told : undefined;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", origin());
    if (pathname === "/.well-known/oauth-protected-resource/mcp")
      return answer(response, 200, { resource: url(), authorization_servers: [issuer] });
    const rule = rules.get(pathname);
    if (rule === undefined) return answer(response, 404, {});
    const metadata = `resource_metadata="${origin()}/.well-known/oauth-protected-resource/mcp"`;
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    const told = token === undefined ? undefined : await ask(token);
    if (told === undefined) return answer(response, 401, {}, `Bearer ${metadata}, scope="tools"`);
    const missing = rule(told);
    if (missing === undefined) return answer(response, 200, { called: pathname });
    return answer(response, missing.includes("scope") ? 403 : 401, {}, `Bearer ${missing}, ${metadata}`);
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = () => `${origin()}/mcp`;

  return {
    url: url(),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function has(told: Record<string, unknown> | undefined, scope: string): boolean {
  return String(told?.["scope"]).split(" ").includes(scope);
}

function answer(response: ServerResponse, status: number, body: object, challenge?: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    ...(challenge === undefined ? {} : { "www-authenticate": challenge }),
  });
  response.end(JSON.stringify(body));
}
