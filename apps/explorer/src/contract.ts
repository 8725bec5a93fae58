/* What the page and its server agree on. Types alone: neither knows the other's code. */

/** Where the page stands. */
export type ExplorerPath = "/explorer";

/** What is chosen above the columns before an operation makes sense: in which organisation, in which domain. */
export interface Choices {
  /** What it is called; the page has the word in every language. */
  readonly label: "organisation" | "domain";
  /** The operation that lists them: a `GET` below the base of the API. */
  readonly path: string;
  /** Where in its answer the list is: names of members with dots between; empty for the answer itself. */
  readonly itemsAt: string;
  /** Of an item: the member that is put into the path, and the one people read. */
  readonly value: string;
  readonly name: string;
  /** The parameter of the paths that it stands for. */
  readonly parameter: string;
}

/** Another way than a token to prove who asks, which the person enters: `ApiKey user:key`. */
export interface OtherScheme {
  readonly name: string;
  /** What stands before the value in the `Authorization` header. */
  readonly prefix: string;
  readonly hint: string;
}

/** How the answers of a path are tables, where the rule does not find their rows, or the columns stand beside them. */
export interface TableShape {
  /** Of the document, or as it is typed; what stands in braces stands for any part. */
  readonly path: string;
  /** Where the rows are: a JSON Pointer (RFC 6901). */
  readonly itemsAt?: string;
  /** Where the columns are told, the member that says what rows call one, and the one people read. */
  readonly columns?: { readonly at: string; readonly key?: string; readonly label: string };
}

/** An API as the page knows it: no secret, and nothing of the server's own. */
export interface ApiEntry {
  /** Part of addresses: small letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Its address; paths of its document follow. No slash at the end. */
  readonly base: string;
  /** Where its document is, if it did not come with the explorer: relative addresses in it begin there. */
  readonly document?: string;
  /** Where people sign in for it: the name of the provider, and what is asked for at first. */
  readonly provider: { readonly id: string; readonly name: string; readonly scopes: readonly string[] };
  /** Added by this person, for themselves. */
  readonly own: boolean;
  readonly choices?: Choices;
  readonly schemes?: readonly OtherScheme[];
  readonly tables?: readonly TableShape[];
}

/** `GET /explorer/profiles`. */
export interface Profiles {
  readonly apis: readonly ApiEntry[];
  /** Whether people may add APIs of their own here. */
  readonly mayAdd: boolean;
}

/** A problem of `application/problem+json` (RFC 9457) as this server answers it. */
export interface ExplorerProblem {
  /** `urn:grantway:explorer:…`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}
