import { type AppCheck, type DueChecks, framingOf, nameWarnings } from "@grantway/platform";
import type { Instant, Milliseconds } from "@grantway/protocol";
import type { Fetched, GuardedFetch } from "../egress/guarded-fetch.ts";

/*
 * What a machine looks at before a person reviews a version: whether what it names is there, and lets us do what it asks of us.
 * It finds and judges nothing: whoever reviews does.
 */

/** What looking needs. */
export interface LookDependencies {
  readonly fetch: GuardedFetch;
  /** The server's own, whose pages show the frame. */
  readonly issuer: string;
}

const deadline: Milliseconds = 10_000;

type Found = Omit<AppCheck, "at">;

/** Everything there is to find out about the version now. */
export async function checkVersion(
  { manifest, lookAlikes, webhooks }: DueChecks,
  dependencies: LookDependencies,
  at: Instant,
): Promise<readonly AppCheck[]> {
  const hosts = manifest.redirectHosts.filter((host) => !host.endsWith(":"));
  const found = await Promise.all([
    ...hosts.map((host) => redirectHost(host, dependencies)),
    ...webhooks.map((url) => webhook(url, dependencies)),
    ...(manifest.embed === null ? [] : [frame(manifest.embed.url, dependencies)]),
  ]);
  return [...found.flat(), ...namesAlike(manifest.name, lookAlikes)].map((one) => Object.assign({ at }, one));
}

async function redirectHost(host: string, { fetch }: LookDependencies): Promise<readonly Found[]> {
  const answer = await fetch(`https://${host}/`, { method: "HEAD", deadline, most: 0 });
  return [{ check: "redirect-host", subject: host, ...reached(answer) }];
}

async function webhook(url: string, { fetch }: LookDependencies): Promise<readonly Found[]> {
  // What it says to a request that is not signed is its own matter: it is there.
  const answer = await fetch(url, { method: "HEAD", deadline, most: 0 });
  return [{ check: "webhook", subject: url, ...reached(answer) }];
}

async function frame(url: string, { fetch, issuer }: LookDependencies): Promise<readonly Found[]> {
  const answer = await fetch(url, { method: "GET", headers: { accept: "text/html" }, deadline, most: 1024 });
  const host: Found = { check: "frame-host", subject: url, ...reached(answer) };
  if (answer.outcome !== "answered") return [host];
  const { allows, finding, header: detail } = framingOf(answer.headers, new URL(issuer).origin);
  const outcome = finding === "open-to-all" ? "warning" : allows ? "passed" : "failed";
  return [host, { check: "framing", subject: url, outcome, finding, detail }];
}

/** A host that does not answer right now may do so in a minute; one that is none never will. */
const mayPass: ReadonlySet<string> = new Set(["time", "name-server", "refused", "broken"]);

function reached(answer: Fetched): Pick<AppCheck, "outcome" | "finding" | "detail"> {
  if (answer.outcome === "answered") {
    const outcome = answer.status >= 500 ? "warning" : "passed";
    return { outcome, finding: "answers", detail: String(answer.status) };
  }
  const outcome = mayPass.has(answer.because) ? "warning" : "failed";
  return { outcome, finding: answer.because, detail: answer.address ?? "" };
}

function namesAlike(name: string, others: DueChecks["lookAlikes"]): readonly Found[] {
  const warnings = nameWarnings(
    name,
    others.map((other) => other.name),
  );
  if (warnings.length === 0) {
    return [{ check: "name", subject: name, outcome: "passed", finding: "like-no-other", detail: "" }];
  }
  return warnings.map((warning): Found => {
    if (warning.warning === "mixed-scripts") {
      const detail = warning.scripts.join(", ");
      return { check: "name", subject: name, outcome: "warning", finding: "mixed-scripts", detail };
    }
    const by = others.find((other) => other.name === warning.name)?.publisher ?? "";
    // Of several names that it looks like, each has a line of its own.
    return { check: "name", subject: warning.name, outcome: "warning", finding: "looks-like", detail: by };
  });
}
