import * as api from "@grantway/api";
import {
  answerInstallation,
  installationConsequences,
  listInstallations,
  listInstallationsOfApp,
  listReceipts,
  narrowInstallation,
  resumeForPublisher,
  resumeInstallation,
  showInstallation,
  suspendForPublisher,
  suspendInstallation,
  uninstall,
} from "@grantway/platform";
import { type Asked, handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal } from "../refusal.ts";
import { installationBody, receiptBody, since } from "./installation-body.ts";
import { notTheirs } from "./not-theirs.ts";

const read = "installations:read";
const write = "installations:write";
const what = "installation";

/** `/installations` and `/receipts`. */
export const installationHandlers = [
  handle(api.listInstallations, async ({ perform, query, context }) => {
    const catalogue = await context.catalogue.current();
    const page = perform(listInstallations, since(pageRequest(query))).then((found) => {
      if (typeof found === "string") throw notTheirs(found, read, "organisation", query.organisation ?? "");
      return found;
    });
    return { status: 200, body: await pageAnswer(page, (one) => installationBody(one, catalogue)) };
  }),

  handle(api.listInstallationsOfApp, async ({ perform, params: { app }, query, context }) => {
    const catalogue = await context.catalogue.current();
    const page = perform(listInstallationsOfApp, { ...since(pageRequest(query)), app }).then((found) => {
      if (typeof found === "string") throw notTheirs(found, "apps:read", "app", app);
      return found;
    });
    return { status: 200, body: await pageAnswer(page, (one) => installationBody(one, catalogue)) };
  }),

  handle(api.showInstallation, async (asked) => ({
    status: 200,
    body: await shown(asked, asked.params.installation),
  })),

  handle(api.installationConsequences, async ({ perform, params: { installation: id } }) => {
    const found = await perform(installationConsequences, { id });
    if (typeof found === "string") throw notTheirs(found, read, what, id);
    return { status: 200, body: found };
  }),

  handle(api.narrowInstallation, async ({ perform, params: { installation: id, scope }, context }) => {
    refuse((await perform(narrowInstallation, { id, scope })).outcome, id);
    return { status: 200, body: await shown({ perform, context }, id) };
  }),

  handle(api.answerInstallation, async ({ perform, params: { installation: id }, body, context }) => {
    refuse((await perform(answerInstallation, { id, ...body })).outcome, id);
    return { status: 200, body: await shown({ perform, context }, id) };
  }),

  handle(
    api.suspendInstallation,
    async ({ perform, params: { installation: id }, body: { as }, context }) => {
      refuse((await perform(suspendInstallation, { id, as })).outcome, id);
      return { status: 200, body: await shown({ perform, context }, id) };
    },
  ),

  handle(
    api.resumeInstallation,
    async ({ perform, params: { installation: id }, query: { as }, context }) => {
      refuse((await perform(resumeInstallation, { id, as })).outcome, id);
      return { status: 200, body: await shown({ perform, context }, id) };
    },
  ),

  handle(api.suspendForPublisher, async ({ perform, params: { installation: id } }) => {
    refuse((await perform(suspendForPublisher, { id })).outcome, id, "apps:write");
    return { status: 204 };
  }),

  handle(api.resumeForPublisher, async ({ perform, params: { installation: id } }) => {
    refuse((await perform(resumeForPublisher, { id })).outcome, id, "apps:write");
    return { status: 204 };
  }),

  handle(api.uninstall, async ({ perform, params: { installation: id } }) => {
    refuse((await perform(uninstall, { id })).outcome, id);
    return { status: 204 };
  }),

  handle(api.listReceipts, async ({ perform, query }) => {
    const page = perform(listReceipts, pageRequest(query)).then((found) => {
      if (typeof found === "string") throw notTheirs(found, read, what, query.installation ?? "");
      return found;
    });
    return { status: 200, body: await pageAnswer(page, receiptBody) };
  }),
];

/** What can come of a change that was not made. */
function refuse(outcome: string, id: string, permission = write): void {
  switch (outcome) {
    case "unknown":
    case "forbidden":
      throw notTheirs(outcome, permission, what, id);
    case "uninstalled":
      throw new ApiRefusal("not-possible", "The app is not installed there any more.");
    case "beyond":
      throw new ApiRefusal("beyond-caller", "The caller does not hold these rights there themselves.");
    case "not-asked":
      throw new ApiRefusal("not-possible", "The app does not ask for these, or has them already.");
    default:
  }
}

/** As it is now. */
async function shown(
  { perform, context }: Pick<Asked<typeof api.showInstallation>, "perform" | "context">,
  id: string,
) {
  const found = await perform(showInstallation, { id });
  if (typeof found === "string") throw notTheirs(found, read, what, id);
  return installationBody(found, await context.catalogue.current());
}
