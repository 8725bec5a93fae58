/** What a snippet is made for. */
export interface SnippetSubject {
  readonly issuer: string;
  readonly clientId: string;
  readonly confidential: boolean;
  /** How it proves itself. */
  readonly authenticationMethod: string;
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

/** How openid-client is told that a client proves itself. */
export function proofOf(confidential: boolean, method: string): string {
  if (!confidential) return "openid.None()";
  const name = method === "client_secret_post" ? "ClientSecretPost" : "ClientSecretBasic";
  return `openid.${name}(process.env.CLIENT_SECRET)`;
}

/** What openid-client needs besides on a machine without https: it refuses anything else. */
export function overHttp(issuer: string): string {
  return issuer.startsWith("http:") ? "\n  { execute: [openid.allowInsecureRequests] }," : "";
}
