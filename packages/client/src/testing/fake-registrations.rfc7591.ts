import { word } from "./fake-grants.ts";
import type { FakeAnswer, SeenRequest } from "./fake-http.ts";
import type { FakeClient, FakeProviderOptions } from "./fake-options.ts";

/** Where clients register themselves at the fake provider, and end that (RFC 7592 §2.3). */
export interface FakeRegistrations {
  register(request: SeenRequest, policy: FakeProviderOptions["registration"]): FakeAnswer;
  end(request: SeenRequest): FakeAnswer;
}

/** @param change - changes the list of clients that the provider knows */
export function createFakeRegistrations(
  issuer: string,
  change: (how: (clients: readonly FakeClient[]) => readonly FakeClient[]) => void,
): FakeRegistrations {
  const tokens = new Map<string, string>();

  return {
    register({ method, headers, body }, policy) {
      if (policy === "off" || method !== "POST") return { status: 404, body: "not found" };
      if (policy === "token" && headers["authorization"] !== "Bearer may register")
        return { status: 401, body: { error: "invalid_token" } };
      const metadata = JSON.parse(body) as Readonly<Record<string, unknown>>;
      const { redirect_uris: uris = [], token_endpoint_auth_method: proof } = metadata;
      if (!Array.isArray(uris) || uris.some((uri) => !/^http:\/\/(127\.0\.0\.1|localhost)/.test(String(uri))))
        return {
          status: 400,
          body: { error: "invalid_redirect_uri", error_description: "only on this machine" },
        };
      const [id, token] = [`client-${word()}`, `registration-${word()}`];
      const secret = proof === "none" ? {} : { secret: `secret-${word()}` };
      tokens.set(id, token);
      change((clients) => [...clients, { id, ...secret }]);
      return {
        status: 201,
        body: {
          ...metadata,
          client_id: id,
          ...("secret" in secret ? { client_secret: secret.secret, client_secret_expires_at: 0 } : {}),
          registration_client_uri: `${issuer}/register/${id}`,
          registration_access_token: token,
        },
      };
    },

    end({ method, path, headers }) {
      const id = path.slice("/register/".length);
      const token = tokens.get(id);
      if (method !== "DELETE") return { status: 405, body: "only to end it" };
      if (token === undefined || headers["authorization"] !== `Bearer ${token}`)
        return { status: 401, body: { error: "invalid_token" } };
      tokens.delete(id);
      change((clients) => clients.filter((client) => client.id !== id));
      return { status: 204 };
    },
  };
}
