import type { CaseRecord } from "../records/case.ts";

/** A page of the Case Data API v2. */
export interface CaseList {
  readonly matching_records: number;
  readonly cases: readonly CaseRecord[];
  /** Address of the next page; absent on the last. */
  readonly next?: string;
}

const most = 5000;

/** Which filter compares with which member. */
const compared: ReadonlyMap<string, (one: CaseRecord) => string> = new Map([
  ["case_type", (one) => one.case_type],
  ["case_name", (one) => one.case_name],
  ["external_id", (one) => one.external_id],
  ["owner_id", (one) => one.owner_id],
  ["closed", (one) => String(one.closed)],
]);

/**
 * The page that was asked for, or what is wrong with the question. What the first page asked for stands in the cursor, sealed in
 * base64, so the next page needs nothing else.
 *
 * @param cases - of the project space, as indexed.
 */
export function caseList(
  cases: readonly CaseRecord[],
  query: URLSearchParams,
  address: string,
): CaseList | string {
  const cursor = query.get("cursor");
  const asked = cursor === null ? query : readCursor(cursor);
  if (asked === undefined) return "Invalid cursor parameter.";
  const limit = asked.get("limit") ?? "20";
  if (!/^[1-9]\d{0,4}$/.test(limit) || Number(limit) > most)
    return `'limit' must be an integer between 1 and ${most}.`;
  const tests = [...asked].filter(([name]) => name !== "limit" && name !== "after").map(testOf);
  const wrong = tests.find((test) => typeof test === "string");
  if (wrong !== undefined) return wrong;
  const matching = cases.filter((one) => tests.every((test) => typeof test === "function" && test(one)));
  const start =
    asked.get("after") === null ? 0 : matching.findIndex((one) => one.case_id === asked.get("after")) + 1;
  const page = matching.slice(start, start + Number(limit));
  const last = page.at(-1);
  const list = { matching_records: matching.length, cases: page };
  if (last === undefined || start + page.length >= matching.length) return list;
  const next = new URLSearchParams(asked);
  next.set("after", last.case_id);
  return {
    ...list,
    next: `${address}?cursor=${encodeURIComponent(Buffer.from(String(next)).toString("base64"))}`,
  };
}

function readCursor(cursor: string): URLSearchParams | undefined {
  const text = Buffer.from(cursor, "base64").toString();
  return text.includes("after=") ? new URLSearchParams(text) : undefined;
}

function testOf([name, value]: readonly [string, string]): ((one: CaseRecord) => boolean) | string {
  const read = compared.get(name);
  if (read !== undefined) return (one) => read(one) === value;
  const [kind, of = ""] = name.split(/\.(.*)/s);
  if (kind === "properties") return (one) => (one.properties[of] ?? "") === value;
  if (kind === "indices") return (one) => one.indices[of]?.case_id === value;
  return `'${name}' is not a valid parameter.`;
}
