import { ApiProblem } from "./api-problem.ts";
import { addressOf } from "./address.ts";
import type { Answer, Operation, Stream } from "./operation.ts";
import { problem } from "./schemas/problem.ts";
import type { z } from "./zod.ts";

/** What an operation is asked with. */
export type Input<Asked extends Operation> = Part<Asked, "params"> &
  QueryOf<Asked> &
  Part<Asked, "body"> &
  (Asked extends { readonly revision: true } ? { readonly revision: number } : unknown) &
  (Asked extends { readonly idempotent: true }
    ? { readonly idempotencyKey?: string | undefined }
    : unknown) & {
    readonly signal?: AbortSignal | undefined;
  };

type Part<Asked, Name extends "params" | "body"> = Asked extends {
  readonly [Key in Name]: infer Schema extends z.ZodType;
}
  ? { readonly [Key in Name]: Loose<z.input<Schema>> }
  : unknown;

/** What a query says is read from text, so its type is what is read. */
type QueryOf<Asked> = Asked extends { readonly query: infer Schema extends z.ZodType }
  ? object extends z.output<Schema>
    ? { readonly query?: Loose<z.output<Schema>> | undefined }
    : { readonly query: Loose<z.output<Schema>> }
  : unknown;

/** The same, where what may be absent may also be `undefined`: neither is sent. */
type Loose<T> = T extends object
  ? { readonly [Key in keyof T]: T[Key] | (object extends Pick<T, Key> ? undefined : never) }
  : T;

/** What an operation comes to: its JSON, `undefined` for nothing, and the response itself where it is streamed. */
export type Output<Asked extends Operation> = {
  [Status in keyof Asked["answers"]]: OutputOf<Asked["answers"][Status]>;
}[keyof Asked["answers"]];

type OutputOf<Given> = Given extends z.ZodType
  ? z.output<Given>
  : Given extends Stream
    ? Response
    : Given extends Answer
      ? undefined
      : never;

/** Calls the management API. */
export interface Api {
  /** @throws {ApiProblem} for whatever the server refuses, and what `fetch` throws where there is no answer. */
  readonly call: <const Asked extends Operation>(
    operation: Asked,
    input: Input<Asked>,
  ) => Promise<Output<Asked>>;
}

/** What a caller is made of. */
export interface ApiOptions {
  /** Where the API is, without trailing slash: `https://id.example.com/api/v1`, or `/api/v1` in a page of the server. */
  readonly base: string;
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
  /** Asked before every call: a bearer token, or the anti-forgery token of the session. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
}

/** A typed caller of the contract. It sends what it is given and checks nothing: the server does, with the same schemas. */
export function createApi({ base, fetch = globalThis.fetch, headers = () => ({}) }: ApiOptions): Api {
  return {
    async call(operation, input) {
      const { method, body, ...rest } = requestOf(operation, input as Anything);
      const response = await fetch(base + addressOf(operation.path, rest), {
        method,
        headers: { accept: "application/json", ...(await headers()), ...rest.headers },
        ...(body === undefined ? {} : { body }),
        ...(input.signal === undefined ? {} : { signal: input.signal }),
      });
      if (!response.ok) throw await readProblem(operation, response);
      return (await readAnswer(operation, response)) as never;
    },
  };
}

interface Anything {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly revision?: number;
  readonly idempotencyKey?: string | undefined;
}

function requestOf({ method }: Operation, input: Anything) {
  const { params = {}, query = {}, body, revision, idempotencyKey } = input;
  return {
    method,
    params,
    query,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(revision === undefined ? {} : { "if-match": `"${revision}"` }),
      ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
    },
  };
}

async function readAnswer({ answers }: Operation, response: Response): Promise<unknown> {
  const answer = answers[response.status];
  if (answer === undefined || answer === "nothing") return undefined;
  return "mediaTypes" in answer ? response : response.json();
}

async function readProblem({ method }: Operation, response: Response): Promise<ApiProblem> {
  const told = problem.safeParse(await response.json().catch(() => undefined));
  const wait = Number(response.headers.get("retry-after"));
  return new ApiProblem(told.success ? told.data : noProblem(response), wait > 0 ? wait : undefined, method);
}

/** A proxy on the way may answer in the server's place. */
function noProblem({ status, statusText }: Response) {
  return {
    type: status >= 500 ? "#unavailable" : "#failed",
    title: "The server did not answer",
    status,
    detail: `Something on the way answered ${status} ${statusText}`.trimEnd() + ".",
    requestId: "",
  };
}
