import { type Api, type Output, releaseAppVersion, submitAppVersion } from "@grantway/api";
import type { Command } from "commander";
import { CommandError } from "@grantway/terminal";
import type { Answer } from "../frame.ts";
import type { Session } from "../session.ts";
import { newestVersion } from "./newest-version.ts";
import { addAppOptions, askApi } from "./with-api.ts";

type Shown = Output<typeof submitAppVersion>;

/** `grantway app submit` and `grantway app release`. */
export function addVersionCommands(app: Command, session: Session): void {
  const submit = addAppOptions(app.command("submit"))
    .description("hand the draft in; it is approved at once where nothing of it needs a review")
    .option("--review", "have it reviewed although nothing of it needs that")
    .option("--release", "release it where it is approved at once");
  askApi<{ readonly review?: boolean; readonly release?: boolean }>(submit, session, async (work) => {
    const { api, options } = work;
    const { app: found, version } = await newestVersion(api, work.app());
    const params = { app: found.id, version: version.number };
    refuseUnless(version, "draft", "Begin the next one with grantway app push.");
    const review = options.review === true ? { review: true } : {};
    const submitted = await api.call(submitAppVersion, { params, revision: version.revision, body: review });
    if (options.release === true && submitted.status === "approved") return release(api, found, submitted);
    return answerOf(found.slug, submitted, whatNow(submitted));
  });

  const releasing = addAppOptions(app.command("release")).description(
    "make the approved version the one that is installed",
  );
  askApi(releasing, session, async (work) => {
    const { app: found, version } = await newestVersion(work.api, work.app());
    refuseUnless(version, "approved", "Hand a draft in with grantway app submit, and wait for the review.");
    return release(work.api, found, version);
  });
}

async function release(
  api: Api,
  { id, slug }: { readonly id: string; readonly slug: string },
  { number, revision }: Pick<Shown, "number" | "revision">,
): Promise<Answer> {
  const released = await api.call(releaseAppVersion, { params: { app: id, version: number }, revision });
  return answerOf(slug, released, "It is the one that is installed from now on.");
}

function refuseUnless(
  { number, status, decision }: Pick<Shown, "number" | "status" | "decision">,
  wanted: Shown["status"],
  otherwise: string,
): void {
  if (status === wanted) return;
  const reason = decision === undefined ? "" : ` (${decision.reason})`;
  throw new CommandError(
    "refused",
    `Version ${number} is ${status}${reason}, and no ${wanted} one. ${otherwise}`,
  );
}

function answerOf(app: string, { number, status, approval, checks }: Shown, then: string): Answer {
  const findings = checks.filter(({ outcome }) => outcome !== "passed");
  const lines = findings.map(
    ({ outcome, check, subject, detail }) => `  ${outcome}: ${check} ${subject}: ${detail}`,
  );
  return {
    json: { app, version: number, status, ...(approval === undefined ? {} : { approval }), checks },
    text: [`Version ${number} of ${app} is ${status}. ${then}`, ...lines].join("\n"),
  };
}

function whatNow({ status, approval }: Shown): string {
  if (status !== "approved")
    return "Somebody of the platform looks at it; grantway app open shows how far it is.";
  const why =
    approval === "copy-only"
      ? "Only its copy differs from what was reviewed"
      : "Nothing of it needs a review";
  return `${why}: grantway app release makes it the one that is installed.`;
}
