import { probes, type Probe } from "./probes.ts";
import { keyOf } from "./sign-webhook.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/** One thing that was looked at. */
export interface CheckedApp {
  readonly check: string;
  readonly says: string;
  readonly outcome: "passed" | "failed";
  /** What to do; empty where it passed. */
  readonly toDo: string;
}

/** Milliseconds until an endpoint is given up, as the platform does. */
const patience = 10_000;

/** Posts well-signed and ill-signed deliveries to the endpoint, one after the other, and judges the answers. */
export async function checkWebhooks(
  url: string,
  secret: string,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Promise<readonly CheckedApp[]> {
  const checked: CheckedApp[] = [];
  for (const probe of probes(keyOf(secret), now())) {
    checked.push(judge(probe, await send(url, probe, fetch)));
  }
  return checked;
}

async function send(
  url: string,
  { webhook }: Probe,
  fetch: typeof globalThis.fetch,
): Promise<number | string> {
  const { headers, body } = webhook;
  const signal = AbortSignal.timeout(patience);
  try {
    const reply = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    await reply.body?.cancel();
    return reply.status;
  } catch (error) {
    return signal.aborted ? "it did not answer within ten seconds" : whyUnanswered(error);
  }
}

function judge({ name, says, wants, otherwise }: Probe, answer: number | string): CheckedApp {
  const told = { check: name, says };
  if (typeof answer === "string")
    return { ...told, outcome: "failed", toDo: `Nothing was answered: ${answer}.` };
  const isAsWanted = wants === "taken" ? answer >= 200 && answer < 300 : answer >= 400 && answer < 500;
  if (isAsWanted) return { ...told, outcome: "passed", toDo: "" };
  return { ...told, outcome: "failed", toDo: `It answered ${answer}. ${otherwise}` };
}

/** Asks the page for the frame whether the dashboard may show it. */
export async function checkFrame(
  url: string,
  dashboard: string,
  { fetch }: { readonly fetch: typeof globalThis.fetch },
): Promise<CheckedApp> {
  const told = { check: "framing", says: `the page for the frame, shown by ${dashboard}` };
  const failed = (toDo: string): CheckedApp => ({ ...told, outcome: "failed", toDo });
  const reply = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience) }).catch(
    whyUnanswered,
  );
  if (typeof reply === "string") return failed(`Nothing was answered: ${reply}.`);
  await reply.body?.cancel();
  if (reply.status >= 300)
    return failed(`It answered ${reply.status}. Name the address where the page itself is.`);
  const policy = reply.headers.get("content-security-policy") ?? "";
  const [, sources] = /(?:^|[;,])\s*frame-ancestors([^;,]*)/i.exec(policy) ?? [];
  const wanted = `Content-Security-Policy: frame-ancestors ${dashboard}`;
  if (sources !== undefined) {
    const named = sources.trim().split(/\s+/);
    if (named.includes(dashboard)) return { ...told, outcome: "passed", toDo: "" };
    return failed(`It allows ${named.join(" ") || "nobody"}. Answer with ${wanted}.`);
  }
  const options = reply.headers.get("x-frame-options");
  if (options !== null)
    return failed(`It answers X-Frame-Options: ${options}. Leave that out, and answer with ${wanted}.`);
  return failed(
    `Every page on the web may show it, which lets others dress it up as theirs. Answer with ${wanted}.`,
  );
}
