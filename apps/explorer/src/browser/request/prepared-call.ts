import type { ParameterPlace } from "../document/api-document.ts";

/*
 * A call as a person has it before them: what was chosen and typed. It can be kept, put into a link and taken out again; nothing of
 * it is secret by itself, and no token is ever part of it.
 */

/** A call that can be sent. */
export interface PreparedCall {
  /** Of the document; absent for an address that was typed. */
  readonly operation?: string;
  /** In capitals. */
  readonly method: string;
  /** With `{parameter}` in it where it is an operation's, else with the query that was typed. Below the base of the API. */
  readonly path: string;
  readonly parameters: readonly GivenParameter[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: GivenBody;
}

/** The value of a parameter, as JSON has it. */
export interface GivenParameter {
  readonly in: ParameterPlace;
  readonly name: string;
  readonly value: unknown;
}

/** What is sent along. */
export type GivenBody =
  | { readonly kind: "text"; readonly type: string; readonly text: string }
  | { readonly kind: "fields"; readonly type: string; readonly fields: readonly GivenField[] }
  | { readonly kind: "file"; readonly type: string; readonly file: File | undefined };

/** A field of a form: text, or a file, which no link and no history can hold. */
export interface GivenField {
  readonly name: string;
  readonly value: string | File;
  /** The media type it is sent as, where that is not the usual one. */
  readonly type?: string;
}

/** The value that was given for a parameter. */
export function valueOf(call: PreparedCall, place: ParameterPlace, name: string): unknown {
  return call.parameters.find((one) => one.in === place && one.name === name)?.value;
}

/** The call with another value of a parameter; `undefined` takes it away. */
export function withValue(call: PreparedCall, { in: place, name, value }: GivenParameter): PreparedCall {
  const known = call.parameters.some((one) => one.in === place && one.name === name);
  const given = { in: place, name, value };
  const changed = known
    ? call.parameters.map((one) => (one.in === place && one.name === name ? given : one))
    : [...call.parameters, given];
  return { ...call, parameters: changed.filter((one) => one.value !== undefined) };
}

/** What can be kept of a call: all but files. */
export function withoutFiles(call: PreparedCall): PreparedCall {
  const { body, ...rest } = call;
  if (body === undefined || body.kind === "text") return call;
  if (body.kind === "file") return { ...rest, body: { ...body, file: undefined } };
  return { ...rest, body: { ...body, fields: body.fields.filter(({ value }) => typeof value === "string") } };
}
