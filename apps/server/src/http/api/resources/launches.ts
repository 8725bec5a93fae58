import { launchInstallation } from "@grantway/api";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { notFound } from "../refusal.ts";
import { sessionOf } from "./session.ts";

/** `/installations/{installation}/launches`. */
export const launchHandlers = [
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
];
