import { keyReader, overHttp, proofOf, quoted, shellQuoted, type Snippet } from "./snippet.ts";

/* For clients without people: machines that ask for a token of their own, APIs that ask about those of others. */

const curlToken: Snippet = {
  name: "curl",
  label: "curl",
  language: "sh",
  write: ({ issuer, clientId, authenticationMethod, scope }) =>
    [
      `curl ${shellQuoted(`${issuer}/token`)} \\`,
      ...credentials(clientId, authenticationMethod),
      `  -d grant_type=client_credentials${scope === "" ? "" : " \\"}`,
      ...(scope === "" ? [] : [`  --data-urlencode ${shellQuoted(`scope=${scope}`)}`]),
      "",
    ].join("\n"),
};

const nodeToken: Snippet = {
  name: "openid-client",
  label: "openid-client",
  language: "js",
  signs: true,
  write: ({
    issuer,
    clientId,
    authenticationMethod,
    authenticationAlgorithm = "ES256",
    scope,
  }) => `import * as openid from "openid-client";
${keyReader(authenticationMethod, authenticationAlgorithm)}
const config = await openid.discovery(
  new URL(${quoted(issuer)}),
  ${quoted(clientId)},
  ${authenticationMethod === "private_key_jwt" ? "undefined" : "process.env.CLIENT_SECRET"},
  ${proofOf(true, authenticationMethod)},${overHttp(issuer)}
);
const { access_token } = await openid.clientCredentialsGrant(config, ${scope === "" ? "{}" : `{ scope: ${quoted(scope)} }`});
`,
};

const authlibToken: Snippet = {
  name: "authlib",
  label: "Python (Authlib)",
  language: "python",
  write: ({ issuer, clientId, authenticationMethod, scope }) => `import os

from authlib.integrations.requests_client import OAuth2Session

session = OAuth2Session(
    ${quoted(clientId)},
    os.environ["CLIENT_SECRET"],
    scope=${quoted(scope)},
    token_endpoint_auth_method=${quoted(authenticationMethod)},
)
token = session.fetch_token(${quoted(`${issuer}/token`)}, grant_type="client_credentials")
`,
};

const grantwayConnect: Snippet = {
  name: "grantway",
  label: "grantway connect",
  language: "sh",
  signs: true,
  write: ({ issuer, clientId, authenticationMethod, scope }) =>
    [
      `grantway connect ${shellQuoted(issuer)} --name machine --flow client_credentials \\`,
      `  --client-id ${shellQuoted(clientId)} ${proofFile(authenticationMethod)}${scope === "" ? "" : " \\"}`,
      ...(scope === "" ? [] : [`  --scope ${shellQuoted(scope)}`]),
      "",
    ].join("\n"),
};

const curlIntrospection: Snippet = {
  name: "curl",
  label: "curl",
  language: "sh",
  write: ({ issuer, clientId, authenticationMethod }) =>
    [
      `curl ${shellQuoted(`${issuer}/introspect`)} \\`,
      ...credentials(clientId, authenticationMethod),
      `  --data-urlencode "token=$TOKEN"`,
      "",
    ].join("\n"),
};

const guard: Snippet = {
  name: "guard",
  label: "@grantway/guard",
  language: "js",
  write: ({ issuer, clientId, audience }) => `import { createGuard } from "@grantway/guard";
import { createRouteGuard } from "@grantway/guard/fastify"; // or express, hono, fetch, node

const guard = createGuard({
  issuer: ${quoted(issuer)},
  audience: ${quoted(audience)},
  clientId: ${quoted(clientId)},
  clientSecret: process.env.CLIENT_SECRET,
});
export const need = createRouteGuard(guard);
`,
};

/** For a machine. */
export const machineSnippets: readonly Snippet[] = [curlToken, nodeToken, authlibToken, grantwayConnect];

/** For an API. */
export const apiSnippets: readonly Snippet[] = [guard, curlIntrospection];

function credentials(clientId: string, method: string): readonly string[] {
  return method === "client_secret_post"
    ? [
        `  --data-urlencode ${shellQuoted(`client_id=${clientId}`)} \\`,
        `  --data-urlencode "client_secret=$CLIENT_SECRET" \\`,
      ]
    : // RFC 6749 §2.3.1: encoded as a form, which leaves nothing a shell would read.
      [`  -u "${encodeURIComponent(clientId)}:$CLIENT_SECRET" \\`];
}

/** What the command proves the client with. */
function proofFile(method: string): string {
  if (method === "private_key_jwt") return "--client-key-file key.pem";
  const file = "--client-secret-file secret.txt";
  return method === "client_secret_jwt" ? `${file} --client-authentication client_secret_jwt` : file;
}
