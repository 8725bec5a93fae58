import fastify from "fastify";

/** A small provider and API in one, whose behaviour a test can change. */
export interface TestServices {
  readonly url: string;
  readonly knobs: {
    /** The nonce the next ID token carries. */
    nonce: string;
    /** Seconds. */
    lifetime: number;
    /** What a refresh is answered. */
    refresh: "tokens" | "invalid_grant" | "too many requests" | "down";
    /** Access tokens the API accepts; anything else is a 401. */
    accepted: Set<string>;
  };
  /** What was called: `POST /token refresh_token`, `POST /revoke rt-1`, `POST /api/notes Bearer at-1`. */
  readonly calls: string[];
  /** The form of the last call to the token endpoint. */
  tokenForm(): URLSearchParams;
  close(): Promise<void>;
}

const refusals = {
  invalid_grant: { status: 400, error: "invalid_grant" },
  "too many requests": { status: 429, error: "slow_down" },
  down: { status: 503, error: "temporarily_unavailable" },
} as const;

/** Starts it on loopback. */
export async function startServices(): Promise<TestServices> {
  const app = fastify({ forceCloseConnections: true });
  const knobs: TestServices["knobs"] = {
    nonce: "",
    lifetime: 900,
    refresh: "tokens",
    accepted: new Set(["at-1"]),
  };
  const calls: string[] = [];
  let issued = 0;
  let form = new URLSearchParams();
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );

  app.get("/.well-known/openid-configuration", async () => ({
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/userinfo`,
    revocation_endpoint: `${url}/revoke`,
    jwks_uri: `${url}/jwks`,
    id_token_signing_alg_values_supported: ["ES256"],
    authorization_response_iss_parameter_supported: true,
  }));
  app.post<{ Body: URLSearchParams }>("/token", async (request, reply) => {
    form = request.body;
    const grant = form.get("grant_type") ?? "";
    calls.push(`POST /token ${grant}`);
    if (grant === "refresh_token" && knobs.refresh !== "tokens") {
      const { status, error } = refusals[knobs.refresh];
      return reply.code(status).send({ error });
    }
    issued += 1;
    const tokens = {
      access_token: `at-${issued}`,
      refresh_token: `rt-${issued}`,
      expires_in: knobs.lifetime,
    };
    const first = grant === "authorization_code" ? { id_token: idToken(url, knobs.nonce) } : {};
    return { token_type: "Bearer", ...tokens, ...first };
  });
  app.post<{ Body: URLSearchParams }>("/revoke", async (request) => {
    calls.push(`POST /revoke ${request.body.get("token")}`);
    return {};
  });
  app.get("/userinfo", async () => ({ sub: "u1", name: "Ada Lovelace" }));

  app.register(async (api) => {
    api.addHook("onRequest", async (request, reply) => {
      calls.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
      if (!knobs.accepted.has(token)) return reply.code(401).send({ error: "invalid_token" });
      return undefined;
    });
    api.get("/api/username", async () => ({ username: "ada" }));
    api.get("/api/companies", async () => ({
      items: [{ id: "1", name: "Analytical <Engines>", role: "Programmer" }],
    }));
    api.get("/api/notes", async () => ({ items: [{ id: "n1", text: "<script>", created_at: "" }] }));
    api.post("/api/notes", async (_, reply) => reply.code(201).send({ id: "n2", text: "", created_at: "" }));
    api.delete("/api/notes/:id", async (_, reply) => reply.code(204).send());
  });

  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return { url, knobs, calls, tokenForm: () => form, close: () => app.close() };
}

/** The signature is not checked: the token comes straight from the token endpoint (OpenID Connect Core §3.1.3.7). */
function idToken(issuer: string, nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, sub: "u1", aud: "code-app", nonce, iat: now, exp: now + 300 };
  return `${part({ alg: "ES256" })}.${part(claims)}.${"A".repeat(86)}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
