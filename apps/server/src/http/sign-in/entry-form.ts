import type { FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { malformed } from "../answers/malformed.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import type { Visit } from "../visits/visits.ts";
import type { Entry, EntryPage } from "./entry.ts";

/** A request, where its answer goes, and who sent it. */
export interface Sent {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly visit: Visit;
}

/** What was sent with a form of ours. */
export interface SentForm extends Sent {
  readonly values: ReadonlyMap<string, string>;
  /** The sealed authorization request, for the browser's name of now. */
  readonly sealed: string | undefined;
  readonly place: string | undefined;
  /** Where from, as attempts are counted. */
  readonly from: {
    readonly address: string;
    readonly device: string | undefined;
    readonly requestId: string;
  };
}

/**
 * What a form of an entry page was sent with; `undefined` where it was refused, and the answer is on its way.
 *
 * @throws {OAuthError} for a field sent twice.
 */
export async function readEntryForm(
  context: PageContext,
  entry: Entry,
  page: EntryPage,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<SentForm | undefined> {
  const { addressOf, authorization, csrf, visits } = context;
  const { values, repeated } = parseForm(readBody(request));
  if (repeated.length > 0) throw malformed("repeated");
  const [sent, place] = [values.get("request"), values.get("place")];
  const visit = await visits.read(request);
  const madeFor = csrf.check(request, { browser: visit.browser }, values.get("csrf"));
  if (madeFor === undefined) {
    const again = entry.location(page, { request: sent, place });
    refuseForm(context, request, reply, { again, leadsTo: "client" });
    return undefined;
  }
  const moved = sent !== undefined && madeFor !== visit.browser.name;
  const sealed = moved ? authorization.carry(sent, visitorOf(visit, madeFor)) : sent;
  const from = { address: addressOf(request.raw), device: visit.deviceCookie, requestId: request.id };
  return { request, reply, visit, values, sealed, place, from };
}
