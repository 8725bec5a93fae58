import { keyReader, overHttp, proofOf, quoted, shellQuoted, type Snippet } from "./snippet.ts";

/* For clients that sign people in. */

const openidClient: Snippet = {
  name: "openid-client",
  label: "openid-client",
  language: "js",
  signs: true,
  write: ({
    issuer,
    clientId,
    confidential,
    authenticationMethod,
    authenticationAlgorithm = "ES256",
    redirectUri,
    scope,
  }) => `import * as openid from "openid-client";
${keyReader(authenticationMethod, authenticationAlgorithm)}
const config = await openid.discovery(
  new URL(${quoted(issuer)}),
  ${quoted(clientId)},
  ${confidential && authenticationMethod !== "private_key_jwt" ? "process.env.CLIENT_SECRET" : "undefined"},
  ${proofOf(confidential, authenticationMethod)},${overHttp(issuer)}
);

// Keep both in the session of the browser until it comes back.
export const verifier = openid.randomPKCECodeVerifier();
export const state = openid.randomState();

export const signInAt = openid.buildAuthorizationUrl(config, {
  redirect_uri: ${quoted(redirectUri)},
  scope: ${quoted(scope)},
  code_challenge: await openid.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
});

/** With the address the browser came back to. */
export async function finish(currentUrl) {
  const tokens = await openid.authorizationCodeGrant(config, currentUrl, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  return { tokens, who: tokens.claims() };
}
`,
};

const express: Snippet = {
  name: "express",
  label: "Express",
  language: "js",
  write: ({ issuer, clientId, redirectUri, scope }) => {
    const { origin, pathname } = placeOf(redirectUri);
    return `import express from "express";
import oidc from "express-openid-connect";

const app = express();
app.use(
  oidc.auth({
    issuerBaseURL: ${quoted(issuer)},
    baseURL: ${quoted(origin)},
    clientID: ${quoted(clientId)},
    clientSecret: process.env.CLIENT_SECRET,
    // 32 random characters of your own: it seals the session cookie.
    secret: process.env.SESSION_SECRET,
    authorizationParams: { response_type: "code", scope: ${quoted(scope)} },
    routes: { callback: ${quoted(pathname)} },
  }),
);
app.get("/", (request, response) => response.json(request.oidc.user));
app.listen(3000);
`;
  },
};

const fastify: Snippet = {
  name: "fastify",
  label: "Fastify",
  language: "js",
  write: ({ issuer, clientId, redirectUri, scope }) => `import fastify from "fastify";
import oauth2 from "@fastify/oauth2";

const app = fastify();
await app.register(oauth2, {
  name: "grantway",
  scope: ${JSON.stringify(scope.split(" "))},
  credentials: {
    client: { id: ${quoted(clientId)}, secret: process.env.CLIENT_SECRET },
  },
  discovery: { issuer: ${quoted(issuer)} },
  pkce: "S256",
  startRedirectPath: "/sign-in",
  callbackUri: ${quoted(redirectUri)},
});
app.get(${quoted(placeOf(redirectUri).pathname)}, async function (request) {
  const { token } = await this.grantway.getAccessTokenFromAuthorizationCodeFlow(request);
  return this.grantway.userinfo(token);
});
await app.listen({ port: 3000 });
`,
};

const authJs: Snippet = {
  name: "auth-js",
  label: "Auth.js (NextAuth)",
  language: "js",
  write: ({ issuer, clientId, scope }) => `import NextAuth from "next-auth";

// Register the redirect URI <your address>/api/auth/callback/grantway.
export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [
    {
      id: "grantway",
      name: "Grantway",
      type: "oidc",
      issuer: ${quoted(issuer)},
      clientId: ${quoted(clientId)},
      clientSecret: process.env.CLIENT_SECRET,
      authorization: { params: { scope: ${quoted(scope)} } },
      checks: ["pkce", "state"],
    },
  ],
});
`,
};

const authlib: Snippet = {
  name: "authlib",
  label: "Python (Authlib, Flask)",
  language: "python",
  write: ({ issuer, clientId, redirectUri, scope }) => `import os

from authlib.integrations.flask_client import OAuth
from flask import Flask

app = Flask(__name__)
app.secret_key = os.environ["SESSION_SECRET"]
grantway = OAuth(app).register(
    "grantway",
    server_metadata_url=${quoted(`${issuer}/.well-known/openid-configuration`)},
    client_id=${quoted(clientId)},
    client_secret=os.environ["CLIENT_SECRET"],
    client_kwargs={"scope": ${quoted(scope)}, "code_challenge_method": "S256"},
)


@app.get("/sign-in")
def sign_in():
    return grantway.authorize_redirect(${quoted(redirectUri)})


@app.get(${quoted(placeOf(redirectUri).pathname)})
def callback():
    return grantway.authorize_access_token()["userinfo"]
`,
};

const grantwayConnect: Snippet = {
  name: "grantway",
  label: "grantway connect",
  language: "sh",
  write: ({ issuer, clientId, confidential, redirectUri, scope }) =>
    [
      `grantway connect ${shellQuoted(issuer)} --name app \\`,
      `  --client-id ${shellQuoted(clientId)} \\`,
      ...(confidential ? ["  --client-secret-file secret.txt \\"] : []),
      `  --redirect-uri ${shellQuoted(redirectUri)} \\`,
      `  --scope ${shellQuoted(scope)}`,
      "",
    ].join("\n"),
};

/** For a server that keeps a secret. */
export const serverSnippets: readonly Snippet[] = [
  openidClient,
  express,
  fastify,
  authJs,
  authlib,
  grantwayConnect,
];

/** For an app that keeps none. */
export const publicSnippets: readonly Snippet[] = [openidClient, grantwayConnect];

/** Where an app answers; what is no web address has no path of its own. */
function placeOf(redirectUri: string): { readonly origin: string; readonly pathname: string } {
  const url = URL.parse(redirectUri);
  return url === null || !/^https?:$/.test(url.protocol)
    ? { origin: "http://localhost:3000", pathname: "/callback" }
    : { origin: url.origin, pathname: url.pathname };
}
