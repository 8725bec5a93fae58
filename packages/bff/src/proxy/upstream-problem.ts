import { BffProblem } from "../answers/problem.ts";

/** What the page is told when its API gave no answer. Why in detail is the operator's to know. */
export function upstreamProblem(api: string, error: unknown): BffProblem {
  const code = codeOf(error);
  const [status, words] = Object.hasOwn(known, code) ? (known[code] ?? gone) : gone;
  if (status === 400) return new BffProblem("bad-request", words, { api });
  return new BffProblem("upstream-unreachable", `The API ${api} ${words}.`, { status, api });
}

/** The code of an error of Node or undici; its name where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === "string") return code;
  // Each address of a name was tried.
  return error instanceof AggregateError ? codeOf(error.errors[0]) : error.name;
}

/** Whether a connection that was kept open turned out to be closed: the request may not have been read. */
export function isStaleConnection(error: unknown): boolean {
  return ["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"].includes(codeOf(error));
}

type Words = readonly [status: number, words: string];

const gone: Words = [502, "cannot be reached"];
const slow: Words = [504, "did not answer in time"];
const broken: Words = [502, "answered with something that is not HTTP"];
const short: Words = [502, "closed the connection before it answered"];

const known: Readonly<Record<string, Words>> = {
  UND_ERR_CONNECT_TIMEOUT: slow,
  UND_ERR_HEADERS_TIMEOUT: slow,
  ETIMEDOUT: slow,
  UND_ERR_SOCKET: short,
  ECONNRESET: short,
  EPIPE: short,
  UND_ERR_HEADERS_OVERFLOW: broken,
  HTTPParserError: broken,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: broken,
  // Of undici, for a status below 100.
  ERR_ASSERTION: broken,
  UND_ERR_INVALID_ARG: [400, "The request holds something that cannot be sent on."],
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: [400, "The body is not as long as the request says."],
};
