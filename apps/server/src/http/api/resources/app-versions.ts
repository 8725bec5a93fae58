import * as api from "@grantway/api";
import {
  type AskingVersion,
  checkAppVersion,
  checkVersionFraming,
  compareAppVersion,
  draftAppVersion,
  editAppVersion,
  listAppVersions,
  type NotTheirs,
  releaseAppVersion,
  showAppVersion,
  submitAppVersion,
  type UnnamedHosts,
  withdrawAppVersion,
} from "@grantway/platform";
import type { Conflict, Problem } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid } from "../refusal.ts";
import { differenceBody, hostsRefusal, listedVersionBody, refusalOf, versionBody } from "./app-bodies.ts";
import { appRefusal } from "./apps.ts";
import { framingBody } from "./framing-body.ts";

/** `/apps/{app}/versions`. */
export const appVersionHandlers = [
  handle(api.listAppVersions, async ({ perform, params: { app }, query }) => {
    const page = perform(listAppVersions, { app, ...pageRequest(query) }).then((found) => {
      if (typeof found === "string") throw appRefusal(found, app, "apps:read");
      return found;
    });
    return { status: 200, body: await pageAnswer(page, listedVersionBody) };
  }),

  handle(api.draftAppVersion, async ({ perform, params: { app } }) => {
    const made = await perform(draftAppVersion, { app });
    if (made.outcome === "open") {
      throw notPossible("There is a version already that is being worked on, waits, or is not yet released.");
    }
    if (made.outcome !== "drafted") throw appRefusal(made.outcome, app, "apps:write");
    const { version } = made;
    const location = `/apps/${encodeURIComponent(app)}/versions/${version.number}`;
    return { status: 201, body: listedVersionBody(version), location };
  }),

  handle(api.showAppVersion, async ({ perform, params: { app, version: number } }) => {
    const version = await perform(showAppVersion, { app, number });
    if (typeof version === "string") throw versionRefusal(version, number, "apps:read");
    return { status: 200, body: versionBody(version) };
  }),

  handle(api.checkVersionFraming, async ({ perform, params: { app, version: number }, context }) => {
    const answer = await perform(checkVersionFraming, { app, number });
    if (answer.outcome === "no-frame") throw notPossible("This version opens in no frame.");
    if (answer.outcome !== "framed") throw versionRefusal(answer.outcome, number, "apps:read");
    const { url } = answer;
    const wanted = `Content-Security-Policy: frame-ancestors ${new URL(context.issuer).origin}`;
    return { status: 200, body: { ...framingBody(await context.checkFraming(url)), url, wanted } };
  }),

  handle(api.editAppVersion, async ({ perform, params: { app, version: number }, body, revision }) => {
    const answer = await perform(editAppVersion, { app, number, revision, manifest: body.manifest });
    return { status: 200, body: versionBody(await changed(answer, { perform, app, number })) };
  }),

  handle(api.compareAppVersion, async ({ perform, params: { app, version: number }, query }) => {
    const difference = await perform(compareAppVersion, { app, number, ...query });
    if (typeof difference === "string") throw versionRefusal(difference, number, "apps:read");
    const { from } = difference;
    return { status: 200, body: { ...differenceBody(difference), ...(from === null ? {} : { from }) } };
  }),

  handle(api.submitAppVersion, async ({ perform, params: { app, version: number }, body, revision }) => {
    const answer = await perform(submitAppVersion, { app, number, revision, ...body });
    return { status: 200, body: versionBody(await changed(answer, { perform, app, number })) };
  }),

  handle(api.withdrawAppVersion, async ({ perform, params: { app, version: number }, revision }) => {
    const answer = await perform(withdrawAppVersion, { app, number, revision });
    return { status: 200, body: versionBody(await changed(answer, { perform, app, number })) };
  }),

  handle(api.releaseAppVersion, async ({ perform, params: { app, version: number }, revision }) => {
    const answer = await perform(releaseAppVersion, { app, number, revision });
    return { status: 200, body: versionBody(await changed(answer, { perform, app, number })) };
  }),

  handle(api.checkAppVersion, async ({ perform, params: { app, version: number } }) => {
    const { outcome } = await perform(checkAppVersion, { app, number });
    if (outcome === "not-waiting") throw notPossible("Machines look at versions that wait for a review.");
    if (outcome !== "again") throw versionRefusal(outcome, number, "apps:write");
    return { status: 204 };
  }),
];

/** What a version is not, so that nothing was done. */
const notSo = {
  "not-draft": "It was submitted, and stays as it is.",
  "not-open": "Only what waits, or was approved and is not yet released, can be taken back.",
  "not-approved": "Only an approved version can be released.",
  unreviewed: "It was approved without a review, and the app needs one by now: withdraw and submit it.",
} as const;

type Changed =
  | { readonly outcome: string; readonly version: AskingVersion }
  | { readonly outcome: NotTheirs | keyof typeof notSo }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | UnnamedHosts
  | Conflict;

/** The version after a change that succeeded. @throws {ApiRefusal} of what else came of it. */
async function changed(
  answer: Changed,
  of: {
    readonly perform: Asked<typeof api.showAppVersion>["perform"];
    readonly app: string;
    readonly number: number;
  },
): Promise<AskingVersion> {
  if ("version" in answer) return answer.version;
  switch (answer.outcome) {
    case "invalid":
      throw invalid(answer.problems.map((problem) => ({ ...problem, path: ["manifest", ...problem.path] })));
    case "hosts-unnamed":
      throw hostsRefusal(answer);
    case "conflict": {
      const current = await of.perform(showAppVersion, of);
      throw changedMeanwhile(answer, typeof current === "string" ? undefined : versionBody(current));
    }
    case "unknown":
    case "forbidden":
      throw versionRefusal(answer.outcome, of.number, "apps:write");
    case "not-draft":
    case "not-open":
    case "not-approved":
    case "unreviewed":
      throw notPossible(notSo[answer.outcome]);
  }
}

function notPossible(detail: string): ApiRefusal {
  return new ApiRefusal("not-possible", detail);
}

function versionRefusal(outcome: NotTheirs, number: number, permission: string): ApiRefusal {
  return refusalOf(outcome, { kind: "version of this app", name: String(number), permission });
}
