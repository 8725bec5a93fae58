import type { SessionStatus } from "@grantway/bff";

/** What several backends say of one browser, as one. A refusal of one is the answer. */
export async function mergedSession(answers: readonly Response[]): Promise<Response> {
  const refusal = answers.find(({ ok }) => !ok);
  if (refusal !== undefined) return refusal;
  const all = (await Promise.all(answers.map((answer) => answer.json()))) as readonly SessionStatus[];
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const line of answers.flatMap((answer) => answer.headers.getSetCookie()))
    headers.append("set-cookie", line);
  const body: SessionStatus = {
    providers: Object.assign({}, ...all.map(({ providers }) => providers)) as SessionStatus["providers"],
    apis: all.flatMap(({ apis }) => apis),
  };
  return new Response(JSON.stringify(body), { headers });
}
