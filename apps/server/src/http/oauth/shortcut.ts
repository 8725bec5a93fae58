import type { ServerResponse } from "node:http";
import { networkOf } from "@grantway/identity";
import type { ProtocolRequest, Provider } from "@grantway/protocol";
import { errorCodes } from "fastify";
import { answerError } from "../answers/oauth-error.ts";
import { refuse, type Told } from "../answers/refusal.ts";
import type { Headers } from "../answers/security-headers.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import type { Fields } from "../connection/header-fields.ts";
import type { LeanRequest } from "../connection/lean-request.ts";
import { parseForm } from "../forms/form.ts";
import { originOf } from "../forms/protocol-request.ts";
import { isForm } from "../forms/media-type.ts";
import type { RequestCounts } from "../../metrics/request-counts.ts";
import { readText } from "./read-text.ts";

/*
 * What machines post all day goes past the framework (ADR 9): its routing, its body parser and its reply pipeline are an
 * eighth of such a request. Whatever is unusual about one, a query or an origin, is left to the framework's routes, which
 * answer the same. How a library spells the media type, what else it sends, and whether it tells a length, is not unusual.
 */

/** An endpoint of the protocol that takes a form and answers JSON. */
type PostedEndpoint = (request: ProtocolRequest) => Promise<object>;

/** Those the provider has registered, by path. */
export function postedEndpoints(
  { endpoints }: Pick<Provider, "endpoints">,
  base: string,
): ReadonlyMap<string, PostedEndpoint> {
  return new Map(
    endpoints.flatMap((endpoint) => {
      if (endpoint.answers !== "json" || endpoint.body !== "form" || endpoint.status !== undefined) return [];
      return endpoint.methods.join() === "POST" ? [[base + endpoint.path, endpoint.handle] as const] : [];
    }),
  );
}

/** What the shortcut needs. */
export interface ShortcutDependencies extends Told {
  /** By path. */
  readonly endpoints: ReadonlyMap<string, PostedEndpoint>;
  readonly json: Headers;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly nextRequestId: () => string;
  readonly addressOf: ClientAddress;
  /** Told of each answer, where somebody counts them. */
  readonly countRequest: RequestCounts["count"] | undefined;
}

/** Answers the request, or says that it is not one of those. */
export type Shortcut = (request: LeanRequest, response: ServerResponse) => boolean;

/** Posts of a form to an endpoint. */
export function createShortcut(dependencies: ShortcutDependencies): Shortcut {
  const { addressOf, endpoints, json, bodyLimit, nextRequestId, countRequest } = dependencies;
  const jsonLines = linesOf(json);

  async function answer(
    endpoint: PostedEndpoint,
    request: LeanRequest,
    body: string | undefined,
    response: ServerResponse,
  ): Promise<void> {
    const { url: route = "", fields } = request;
    // Named when first asked for: log and audit records then call it the same.
    let id: string | undefined;
    const requestId = () => (id ??= nextRequestId());
    try {
      if (body === undefined) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
      const network = () => networkOf(addressOf(request));
      const { authorization, dpop: proof } = fields;
      const origin = () => originOf(addressOf(request), userAgentOf(request));
      const asked = { parameters: parseForm(body), authorization, network, origin, requestId };
      // Hardly any request has a proof, and to spread even nothing takes time.
      const value = await endpoint(
        proof === undefined ? asked : { ...asked, possession: { proof, method: "POST", path: route } },
      );
      send(response, 200, jsonLines, textOf(value));
      countRequest?.("POST", route, 200);
    } catch (thrown) {
      const facts = { id: requestId(), method: "POST", route, address: addressOf(request) };
      const refusal = refuse(thrown, facts, dependencies);
      const { status, headers: answered, body: text } = answerError(refusal.error, json, refusal.status);
      // What was not read would be taken for the next request.
      const last = body === undefined ? ["connection", "close"] : [];
      send(response, status, [...linesOf(answered), ...last], text);
      countRequest?.("POST", route, status);
    }
  }

  return (request, response) => {
    const endpoint = request.method === "POST" ? endpoints.get(request.url ?? "") : undefined;
    if (endpoint === undefined || !isPlainForm(request.fields, bodyLimit)) return false;
    readText(request, bodyLimit, (body) => void answer(endpoint, request, body, response));
    return true;
  };
}

/** Looked for when somebody asks: the header lines of such a request are no object. */
function userAgentOf({ rawHeaders }: LeanRequest): string | undefined {
  const at = rawHeaders.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === "user-agent");
  return at === -1 ? undefined : rawHeaders[at + 1];
}

/** A form as it is, from no script of another origin, which does not say that it is too long. */
function isPlainForm(fields: Fields, limit: number): boolean {
  const { "content-type": type, "content-length": length = 0, "content-encoding": coding, origin } = fields;
  return isForm(type) && origin === undefined && coding === undefined && Number(length) <= limit;
}

/** Texts of answers that can be given again, for as long as their endpoint keeps them. */
const texts = new WeakMap<object, string>();

/** The answer as JSON. One that is frozen stays as it is, and is written once. */
function textOf(value: object): string {
  if (!Object.isFrozen(value)) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Names and values in turn, the form Node copies least. */
function linesOf(headers: Headers): readonly string[] {
  return Object.entries(headers).flat();
}

function send(response: ServerResponse, status: number, lines: readonly string[], body: string): void {
  const bytes = Buffer.byteLength(body);
  response.writeHead(status, [...lines, "content-length", String(bytes)]);
  // ASCII, as nearly all answers are, need not be encoded.
  response.end(body, bytes === body.length ? "latin1" : "utf8");
}
