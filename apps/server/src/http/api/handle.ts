import type { Answer, Operation, Stream } from "@grantway/api";
import type { Operation as PureOperation } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { OperationPorts } from "../../operation-ports.ts";
import type { ApiContext } from "./api-context.ts";
import type { ApiCaller } from "./authenticate.ts";

/*
 * A handler is what stands between an operation of the contract and the operation of a pure package: it reads what was asked
 * into plain data, performs, and says what came of it. It has no rules of its own.
 */

/** What a handler is given: everything is read and checked by the schemas of the contract. */
export interface Asked<Of extends Operation> {
  readonly params: OutputOf<Of, "params">;
  readonly query: OutputOf<Of, "query">;
  readonly body: OutputOf<Of, "body">;
  /** From `If-Match`. */
  readonly revision: Of extends { readonly revision: true } ? number : undefined;
  /** Performs an operation as whoever asks. */
  readonly perform: <Input, Outcome>(
    operation: PureOperation<OperationPorts, Input, Outcome>,
    input: Input,
  ) => Promise<Outcome>;
  readonly asker: ApiCaller;
  readonly context: ApiContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type OutputOf<Of, Part extends "params" | "query" | "body"> = Of extends {
  readonly [Key in Part]: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

/** What a handler answers: one of the statuses the contract states, with what goes with it. */
export type AnswerOf<Of extends Operation> = {
  [Status in keyof Of["answers"] & number]: { readonly status: Status } & Content<Of["answers"][Status]>;
}[keyof Of["answers"] & number];

type Content<Given> = Given extends z.ZodType
  ? {
      /** Members that the contract does not declare are dropped. */
      readonly body: Immutable<z.output<Given>>;
      /** Of what was made, under `/api/v1`. */
      readonly location?: string;
    }
  : Given extends Stream
    ? {
        readonly stream: AsyncIterable<string | Uint8Array>;
        readonly mediaType: string;
        readonly fileName?: string;
      }
    : Given extends Answer
      ? unknown
      : never;

type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** Any answer, to be sent. */
export interface AnyAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly location?: string;
  readonly stream?: AsyncIterable<string | Uint8Array>;
  readonly mediaType?: string;
  readonly fileName?: string;
}

/** An operation and what answers it. */
export interface Handler {
  readonly operation: Operation;
  readonly run: (asked: Asked<Operation>) => Promise<AnyAnswer>;
}

/**
 * States what answers an operation.
 *
 * @param run - throws an `ApiRefusal` for every outcome that is not what was asked for.
 */
export function handle<const Of extends Operation, const Answered extends AnswerOf<Of>>(
  operation: Of,
  run: (asked: Asked<Of>) => Promise<Answered>,
): Handler {
  return { operation, run };
}
