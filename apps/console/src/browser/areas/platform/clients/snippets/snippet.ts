/** What a snippet is made for. */
export interface SnippetSubject {
  readonly issuer: string;
  readonly clientId: string;
  readonly confidential: boolean;
  /** How it proves itself. */
  readonly authenticationMethod: string;
  /** With which it signs, where it does. */
  readonly authenticationAlgorithm?: string;
  /** The first of the client's; a likely one where it has none. */
  readonly redirectUri: string;
  readonly scope: string;
  /** Of an API: the audience whose tokens it asks about. */
  readonly audience: string;
}

/** Code for one framework, with the real client in it and its secret left to the environment. */
export interface Snippet {
  readonly name: string;
  /** What it is called by people: the library's own name. */
  readonly label: string;
  readonly language: "js" | "python" | "sh";
  /** Whether it can be made for a client that signs. */
  readonly signs?: true;
  readonly write: (subject: SnippetSubject) => string;
}

/** The text as a literal of JavaScript and Python alike. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The text as one word of a shell. */
export function shellQuoted(text: string): string {
  return /^[\w.,:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

const proofs = new Map([
  ["client_secret_post", "ClientSecretPost"],
  ["client_secret_jwt", "ClientSecretJwt"],
]);

/** Whether a client that proves itself so signs something, which not every program can. */
export function signs(method: string): boolean {
  return method.endsWith("_jwt");
}

/** What reads its private key, a JWK, where it has one. */
export function keyReader(method: string, algorithm: string): string {
  if (method !== "private_key_jwt") return "";
  return `import { importJWK } from "jose";

/** The private key, a JWK that names its kid. */
async function clientKey() {
  const jwk = JSON.parse(process.env.CLIENT_KEY);
  return { key: await importJWK(jwk, ${quoted(algorithm)}), kid: jwk.kid };
}
`;
}

/** How openid-client is told that a client proves itself. */
export function proofOf(confidential: boolean, method: string): string {
  if (!confidential) return "openid.None()";
  if (method === "private_key_jwt") return "openid.PrivateKeyJwt(await clientKey())";
  const name = proofs.get(method) ?? "ClientSecretBasic";
  return `openid.${name}(process.env.CLIENT_SECRET)`;
}

/** What openid-client needs besides on a machine without https: it refuses anything else. */
export function overHttp(issuer: string): string {
  return issuer.startsWith("http:") ? "\n  { execute: [openid.allowInsecureRequests] }," : "";
}
