/*
 * The header fields that every request is asked for. Most are one value: who reads the first line of two may disagree with
 * who reads the last, such as a proxy that checks one of two credentials; so a request that repeats one is malformed as a
 * whole, whatever its lines say.
 */

const singles = [
  "host",
  "authorization",
  "content-type",
  "content-length",
  "origin",
  "dpop",
  "sec-fetch-site",
  "access-control-request-method",
  "transfer-encoding",
] as const;

/** Lists may come in several lines; the last one is told, which is enough to know that there is one. */
const lists = ["expect", "content-encoding"] as const;
type Name = (typeof singles)[number] | (typeof lists)[number];

/** By the length of their names, so that looking costs a request next to nothing: few others are as long. */
const byLength: (readonly Name[] | undefined)[] = [];
for (const [length, names] of Map.groupBy([...singles, ...lists], (name) => name.length)) {
  byLength[length] = names;
}

/** `uri-host [ ":" port ]` (RFC 9110 §7.2): no blank, slash or `@`, of which two readers would make two hosts. */
const hostForm = /^[A-Za-z0-9\-._~%!$&'()*+,;=:[\]]*$/;

/** Why nobody reads a request further. */
export interface HeadProblem {
  readonly status: 400 | 501;
  /** A sentence for the caller. */
  readonly words: string;
}

/** What a request says of itself. */
export type Fields = Readonly<Record<Name, string | undefined>> & {
  /** `undefined` when there is none. */
  readonly problem: HeadProblem | undefined;
};

/** The only transfer coding that is taken off a body here, as one that frames it. */
const framing = /^[ \t]*chunked[ \t]*$/i;

/**
 * Reads them in one pass over the header lines.
 *
 * @param lines - names and values in turn, as they came: `rawHeaders` of Node.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.3 | RFC 9110 §5.3}, on repeated fields
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-3.2 | RFC 9112 §3.2}, on `Host`
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-6.1 | RFC 9112 §6.1}, on transfer codings: one that is not known is 501, for
 *   what it made of the body would be read as the body itself.
 */
export function readFields(lines: readonly string[]): Fields {
  const found: Record<Name, string | undefined> & { problem: HeadProblem | undefined } = {
    host: undefined,
    authorization: undefined,
    "content-type": undefined,
    "content-length": undefined,
    origin: undefined,
    dpop: undefined,
    "sec-fetch-site": undefined,
    "access-control-request-method": undefined,
    "transfer-encoding": undefined,
    expect: undefined,
    "content-encoding": undefined,
    problem: undefined,
  };
  for (let at = 0; at < lines.length; at += 2) {
    const name = fieldCalled(lines[at] ?? "");
    if (name === undefined) continue;
    if (found[name] !== undefined && !lists.some((list) => list === name)) {
      found.problem ??= malformed(`The header field ${name} was sent more than once.`);
    }
    found[name] = lines[at + 1] ?? "";
  }
  if (!hostForm.test(found.host ?? "")) found.problem ??= malformed("The Host header is malformed.");
  found.problem ??= codingProblem(found["transfer-encoding"]);
  return found;
}

function codingProblem(coding: string | undefined): HeadProblem | undefined {
  if (coding === undefined || framing.test(coding)) return undefined;
  return { status: 501, words: "The body may have no other transfer coding than chunked." };
}

function malformed(words: string): HeadProblem {
  return { status: 400, words };
}

function fieldCalled(name: string): Name | undefined {
  const candidates = byLength[name.length];
  if (candidates === undefined) return undefined;
  for (const candidate of candidates) if (isCalled(name, candidate)) return candidate;
  return undefined;
}

/** Whether a name of the same length is this one, in any case: capitals differ from small letters by this bit. */
function isCalled(name: string, lowerCase: string): boolean {
  for (let at = 0; at < lowerCase.length; at += 1) {
    if ((name.charCodeAt(at) | 0x20) !== lowerCase.charCodeAt(at)) return false;
  }
  return true;
}
