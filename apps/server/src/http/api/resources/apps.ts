import * as api from "@grantway/api";
import {
  appConsequences,
  blockApp,
  createApp,
  deleteApp,
  listApps,
  type NotTheirs,
  resumeApp,
  showApp,
  suspendApp,
  transferApp,
  unblockApp,
  updateApp,
} from "@grantway/platform";
import type { Conflict } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";
import { appBody, listedAppBody, listedVersionBody, refusalOf } from "./app-bodies.ts";

type Perform = Asked<typeof api.showApp>["perform"];

/** `/apps`, and those of an organisation. */
export const appHandlers = [
  handle(api.listApps, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listApps, pageRequest(query)), listedAppBody),
  })),

  handle(api.createApp, async ({ perform, params: { organisation }, body }) => {
    const made = await perform(createApp, { organisation, ...body });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "slug-taken":
        throw slugTaken();
      case "publisher-closed":
      case "publisher-sandbox":
        throw publisherRefusal(made.outcome);
      case "unknown":
      case "forbidden":
        throw refusalOf(made.outcome, { kind: "organisation", name: organisation, permission: "apps:write" });
      case "created": {
        const { app, version, client, secret, sandbox } = made;
        const told = { id: client, ...(secret === undefined ? {} : { secret }) };
        const body = { app: appBody(app), version: listedVersionBody(version), client: told, sandbox };
        return { status: 201, body, location: `/apps/${encodeURIComponent(app.id)}` };
      }
    }
  }),

  handle(api.showApp, async ({ perform, params: { app } }) => ({
    status: 200,
    body: await shown(perform, app),
  })),

  handle(api.updateApp, async ({ perform, params: { app }, body, revision }) => {
    const answer = await perform(updateApp, { app, revision, ...body });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "slug-taken":
        throw slugTaken();
      case "slug-fixed":
        throw new ApiRefusal("not-possible", "The app was released, so links name it by its slug.");
      case "unreviewed":
        throw new ApiRefusal(
          "not-possible",
          "The version that is installed was not reviewed: submit one with review, release it, and then make the app public.",
        );
      case "conflict":
        throw await conflictOf(answer, perform, app);
      case "unknown":
      case "forbidden":
        throw appRefusal(answer.outcome, app, "apps:write");
      case "updated":
        return { status: 200, body: appBody(answer.app) };
    }
  }),

  handle(api.transferApp, async ({ perform, params: { app }, body: { organisation }, revision }) => {
    const answer = await perform(transferApp, { app, organisation, revision });
    switch (answer.outcome) {
      case "no-such-publisher":
        throw invalid([
          {
            path: ["organisation"],
            problem: "There is no such organisation in which you may publish apps.",
            rule: "other",
          },
        ]);
      case "publisher-closed":
      case "publisher-sandbox":
        throw publisherRefusal(answer.outcome);
      case "conflict":
        throw await conflictOf(answer, perform, app);
      case "unknown":
      case "forbidden":
        throw appRefusal(answer.outcome, app, "apps:write");
      case "transferred":
        return { status: 204 };
    }
  }),

  handle(api.deleteApp, async ({ perform, params: { app }, revision }) => {
    const answer = await perform(deleteApp, { app, revision });
    if (answer.outcome === "conflict") throw await conflictOf(answer, perform, app);
    if (answer.outcome !== "deleted") throw appRefusal(answer.outcome, app, "apps:write");
    return { status: 204 };
  }),

  handle(api.appConsequences, async ({ perform, params: { app } }) => {
    const counts = await perform(appConsequences, { app });
    if (typeof counts === "string") throw appRefusal(counts, app, "apps:read");
    return { status: 200, body: counts };
  }),

  handle(api.suspendApp, async ({ perform, params: { app }, body: { reason = "" } }) => {
    const answer = await perform(suspendApp, { app, reason });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome === "already") throw alreadySuspended();
    if (answer.outcome !== "suspended") throw appRefusal(answer.outcome, app, "apps:write");
    return { status: 200, body: await shown(perform, app) };
  }),

  handle(api.resumeApp, async ({ perform, params: { app } }) => {
    const { outcome } = await perform(resumeApp, { app });
    if (outcome === "not-suspended") throw notSuspended();
    if (outcome !== "resumed" && outcome !== "still-suspended") throw appRefusal(outcome, app, "apps:write");
    return { status: 200, body: await shown(perform, app) };
  }),

  handle(api.blockApp, async ({ perform, params: { app }, body: { reason } }) => {
    const answer = await perform(blockApp, { app, reason });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome === "already") throw alreadySuspended();
    if (answer.outcome !== "suspended") throw appRefusal(answer.outcome, app, "reviews:write");
    return { status: 200, body: await shown(perform, app) };
  }),

  handle(api.unblockApp, async ({ perform, params: { app } }) => {
    const { outcome } = await perform(unblockApp, { app });
    if (outcome === "not-suspended") throw notSuspended();
    if (outcome !== "resumed" && outcome !== "still-suspended")
      throw appRefusal(outcome, app, "reviews:write");
    return { status: 200, body: await shown(perform, app) };
  }),
];

/** There is no such app, or not for them. */
export function appRefusal(outcome: NotTheirs, app: string, permission: string): ApiRefusal {
  return refusalOf(outcome, { kind: "app", name: app, permission });
}

async function shown(perform: Perform, name: string) {
  const app = await perform(showApp, { app: name });
  if (typeof app === "string") throw appRefusal(app, name, "apps:read");
  return appBody(app);
}

async function conflictOf(conflict: Conflict, perform: Perform, name: string): Promise<ApiRefusal> {
  const current = await perform(showApp, { app: name });
  return typeof current === "string" ? notFound("app", name) : changedMeanwhile(conflict, appBody(current));
}

function slugTaken(): ApiRefusal {
  return taken("slug", "There is an app of this slug already, or there was one.");
}

function publisherRefusal(outcome: "publisher-closed" | "publisher-sandbox"): ApiRefusal {
  return new ApiRefusal(
    "not-possible",
    outcome === "publisher-sandbox"
      ? "A sandbox is for trying apps, and publishes none."
      : "The organisation is suspended, or about to be deleted.",
  );
}

function alreadySuspended(): ApiRefusal {
  return new ApiRefusal("not-possible", "It is suspended already.");
}

function notSuspended(): ApiRefusal {
  return new ApiRefusal(
    "not-possible",
    "This side has not suspended it. What the platform suspended, the platform resumes.",
  );
}
