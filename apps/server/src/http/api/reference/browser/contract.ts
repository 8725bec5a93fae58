/*
 * The OpenAPI document, as far as the reference asks by it: what an operation takes, and where. It is our own document, so only
 * what it uses is read.
 */

/** A JSON schema of the document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
}

/** One thing an operation is asked with beside its body. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

/** One operation of the document. */
export interface Described {
  readonly method: string;
  /** Under the address of the API: `/clients/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of its JSON, where it takes any. */
  readonly body?: Schema;
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly "application/json"?: { readonly schema: Schema } };
  };
}

/** The document. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** The operation of this name. @throws {Error} where the document has none */
export function describedIn(document: OpenApi, name: string): Described {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId, parameters = [], requestBody }] of Object.entries(methods)) {
      if (operationId !== name) continue;
      const body = requestBody?.content["application/json"]?.schema;
      return { method: method.toUpperCase(), path, parameters, ...(body === undefined ? {} : { body }) };
    }
  }
  throw new Error(`The document has no operation ${name}.`);
}

/** The schema itself, where it is named by reference. */
export function resolved(document: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : (document.components?.schemas?.[name] ?? {});
}
