import type { Definitions, Schema } from "./schema.ts";

/*
 * A description of an API as the explorer has it, whichever version of OpenAPI it was written in. What a list of operations
 * shows is read at once; one operation is read when somebody opens it, with the schemas it needs and no others.
 */

/** Something of a document that could not be read, or not as it is written. The catalogue `document` has the words. */
export interface DocumentProblem {
  readonly code:
    | "empty"
    | "too-large"
    | "yaml-too-large"
    | "not-json"
    | "not-yaml"
    | "too-deep"
    | "not-an-object"
    | "swagger"
    | "not-openapi"
    | "no-operations"
    | "unknown-version"
    | "too-many-operations"
    | "broken-path"
    | "broken-operation"
    | "broken-parameter"
    | "broken-reference"
    | "broken-schema"
    | "outside-reference"
    | "schema-too-large";
  /** Where it stands, as a JSON pointer, or what it is called. */
  readonly place?: string;
  /** What was read of it, or the reader's own words. */
  readonly detail?: string;
}

/** One of the values a variable of a server's address may have. */
export interface ServerVariable {
  readonly name: string;
  readonly initial: string;
  /** All it may be; empty where it may be anything. */
  readonly values: readonly string[];
  readonly description?: string;
}

/** Where the API is served. `url` may hold `{variable}`. */
export interface Server {
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

/** A way to prove who asks, as an operation names it. */
export interface SecurityNeed {
  /** Its name in the document. */
  readonly scheme: string;
  readonly type: "apiKey" | "http" | "mutualTLS" | "oauth2" | "openIdConnect" | "unknown";
  readonly scopes: readonly string[];
}

/** What a list of operations shows of one. */
export interface OperationEntry {
  /** Unique in the document: its `operationId`, or else method and path. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With `{parameter}` in it. */
  readonly path: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Each of them is enough, and takes everything in it. Empty where nobody is asked who they are. */
  readonly security: readonly (readonly SecurityNeed[])[];
  /** The scopes of each alternative of {@link security}. */
  readonly scopes: readonly (readonly string[])[];
}

/** A document, without what only one operation is about. */
export interface ApiDocument {
  readonly title: string;
  /** Of the API. */
  readonly version?: string;
  readonly description?: string;
  /** The rules it is read by. */
  readonly dialect: Dialect;
  readonly servers: readonly Server[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  /** What each scope is for, in the words of the document. */
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
  readonly operations: readonly OperationEntry[];
  /** What was left out; everything else is there. */
  readonly problems: readonly DocumentProblem[];
}

/** A version of OpenAPI. */
export type Dialect = "3.0" | "3.1" | "3.2";

/** Where a parameter travels. */
export type ParameterPlace = "path" | "query" | "querystring" | "header" | "cookie";

/** How a value is written into its place. */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

/** One parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly description?: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** Where it is written as this media type instead of by its style. */
  readonly mediaType?: string;
  readonly schema: Schema;
  readonly examples: readonly Example[];
}

/** A value somebody wrote down as an example. */
export interface Example {
  readonly name: string;
  readonly summary?: string;
  readonly value: unknown;
}

/** What is sent or answered as one media type. */
export interface Content {
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  /** Of a member of a form: the media type it is sent as. */
  readonly encodings: ReadonlyMap<string, string>;
}

/** An answer that the document tells of. */
export interface DeclaredAnswer {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly string[];
  readonly types: ReadonlyMap<string, Content>;
}

/** How the next page of a list is found, and by which rule that was told. */
export type Paging =
  /** The answer declares a `Link` header: its `rel="next"` is the next page (RFC 8288). */
  | { readonly rule: "link-header" }
  /** The member at `member` is the address of the next page. */
  | { readonly rule: "next-url"; readonly member: string }
  /** The member at `member` is sent as the parameter `parameter` for the next page. */
  | { readonly rule: "next-value"; readonly member: string; readonly parameter: string }
  /** The parameter `offset` counts items. */
  | { readonly rule: "offset"; readonly offset: string; readonly limit: string | undefined }
  /** The parameter `page` counts pages. */
  | { readonly rule: "page"; readonly page: string };

/** One operation, with all a form for it needs. */
export interface Operation extends OperationEntry {
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly body?: {
    readonly required: boolean;
    readonly description?: string;
    readonly types: ReadonlyMap<string, Content>;
  };
  readonly answers: readonly DeclaredAnswer[];
  /** Where it is served: its own servers, its path's, or the document's. */
  readonly servers: readonly Server[];
  readonly paging?: Paging;
  /** What the references in its schemas lead to. */
  readonly definitions: Definitions;
  readonly problems: readonly DocumentProblem[];
}
