import type { ProtocolRequest } from "./request/protocol-request.ts";

/*
 * An endpoint as data: what HTTP has to know to mount it, and what answers. HTTP has one way to mount each kind, so an
 * endpoint that programs call needs no route of its own; one for people needs its pages there.
 */

interface Advertised {
  /** The member of the metadata that holds its address; without one it is not advertised. */
  readonly metadata?: `${string}_endpoint` | `${string}_uri` | "check_session_iframe";
}

interface Called extends Advertised {
  readonly methods: readonly ("GET" | "POST")[];
  /** Whether it takes a form and refuses other bodies, or may be asked without one, so that other bodies mean nothing. */
  readonly body: "form" | "optional-form";
  /** The scripts that may read its answers: those of origins that public clients return to, or none. */
  readonly scripts: "registered" | "none";
}

/** Answers JSON that nobody keeps. */
interface JsonEndpoint extends Called {
  readonly answers: "json";
  /** Of a good answer; 200 where it says none. */
  readonly status?: 201;
}
type AnswerJson = (request: ProtocolRequest) => Promise<object>;

/** Answers claims that nobody keeps: in JSON, or as a JWT to who registered for one. */
interface ClaimsEndpoint extends Called {
  readonly answers: "claims";
}
type AnswerClaims = (request: ProtocolRequest) => Promise<object | string>;

/** Answers that it was done. */
interface SilentEndpoint extends Called {
  readonly answers: "nothing";
}
type AnswerNothing = (request: ProtocolRequest) => Promise<void>;

/** Answers what was asked of a thing that is made, read, replaced and deleted, in JSON. Scripts of everybody may read it. */
interface ResourceEndpoint extends Advertised {
  readonly answers: "resource";
  readonly methods: readonly ResourceMethod[];
}

/** What may be asked of such a thing. */
export type ResourceMethod = "GET" | "POST" | "PUT" | "DELETE";

/** A request of that kind. */
export interface ResourceRequest extends ProtocolRequest {
  readonly method: ResourceMethod;
  /** The JSON of the body; `undefined` where there is none, or it is none. */
  readonly document?: unknown;
}

/** An answer of that kind; without a body where there is nothing to say. */
export interface ResourceAnswer {
  readonly status: 200 | 201 | 204;
  readonly body?: object;
}
type AnswerResource = (request: ResourceRequest) => Promise<ResourceAnswer>;

/** JSON for everybody, scripts included, which may be kept for a while. Asked for by GET. */
interface DocumentEndpoint extends Advertised {
  readonly answers: "document";
}
type AnswerDocument = () => Promise<object>;

/** People's browsers are sent here. */
export interface PageEndpoint extends Advertised {
  readonly answers: "pages";
}

/** Where an endpoint is, under the issuer. */
export type Path = `/${string}`;

/** An endpoint as a feature brings it. */
export type Endpoint<Tools> =
  | (JsonEndpoint & { readonly create: (tools: Tools) => AnswerJson })
  | (ClaimsEndpoint & { readonly create: (tools: Tools) => AnswerClaims })
  | (SilentEndpoint & { readonly create: (tools: Tools) => AnswerNothing })
  | (ResourceEndpoint & { readonly create: (tools: Tools) => AnswerResource })
  | (DocumentEndpoint & { readonly create: (tools: Tools) => AnswerDocument })
  | PageEndpoint;

/** An endpoint that is ready: nothing stands between HTTP and what answers. */
export type MountedEndpoint = { readonly path: Path } & (
  | (JsonEndpoint & { readonly handle: AnswerJson })
  | (ClaimsEndpoint & { readonly handle: AnswerClaims })
  | (SilentEndpoint & { readonly handle: AnswerNothing })
  | (ResourceEndpoint & { readonly handle: AnswerResource })
  | (DocumentEndpoint & { readonly handle: AnswerDocument })
  | PageEndpoint
);

/** Makes it ready. */
export function mountEndpoint<Tools>(path: Path, endpoint: Endpoint<Tools>, tools: Tools): MountedEndpoint {
  if (endpoint.answers === "pages") return { path, ...endpoint };
  const { create, ...facts } = endpoint;
  // What is made goes with what it says of its answers, a tie the compiler loses here.
  return { path, ...facts, handle: create(tools) } as MountedEndpoint;
}
