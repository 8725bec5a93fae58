import { checkFraming, launchInstallation, showLaunch } from "@grantway/api";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal, notFound } from "../refusal.ts";
import { framingBody } from "./framing-body.ts";
import { sessionOf } from "./session.ts";

/** `/installations/{installation}/launches`. */
export const launchHandlers = [
  handle(showLaunch, async ({ asker, context, params: { installation } }) => {
    const { userId } = sessionOf(asker).user;
    const [opening, elsewhere] = await Promise.all([
      context.launches.look(installation, userId),
      context.launches.elsewhere(installation, userId),
    ]);
    if (opening === undefined) throw notFound("installation", installation);
    return { status: 200, body: { ...opening, elsewhere } };
  }),

  handle(launchInstallation, async ({ asker, context, params: { installation }, body: look }) => {
    const { user } = sessionOf(asker);
    const launched = await context.launches.launch(installation, user, look);
    if (launched === undefined) throw notFound("installation", installation);
    const { launch, ...opening } = launched;
    const token =
      launch === undefined
        ? {}
        : { launch: { token: launch.token, expiresAt: isoInstant(launch.expiresAt) } };
    return { status: 200, body: { ...opening, ...token } };
  }),

  handle(checkFraming, async ({ asker, context, params: { installation } }) => {
    const opening = await context.launches.look(installation, sessionOf(asker).user.userId);
    if (opening === undefined) throw notFound("installation", installation);
    if (opening.frame === undefined) throw new ApiRefusal("not-possible", "There is no page to open.");
    const found = await context.checkFraming(opening.frame.url);
    return { status: 200, body: opening.isDeveloper ? framingBody(found) : { verdict: found.verdict } };
  }),
];
