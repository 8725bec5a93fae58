import { operation, type Problem } from "@grantway/protocol";
import { reasonProblems } from "../apps/reason.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { AppPorts } from "./app-ports.ts";

/*
 * To stop an app at once, wherever it is installed. The publisher and the platform each have a suspension of their own; an app
 * works while neither holds (promise 15).
 */

/** Which app, by id, and why. */
interface Stop {
  readonly app: string;
  /** In words that reach its developers. */
  readonly reason: string;
}

type Stopped =
  | { readonly outcome: "suspended" | "already" | NotTheirs }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] };

interface Resumed {
  readonly outcome: "resumed" | "still-suspended" | "not-suspended" | NotTheirs;
}

/** Stops it for its publisher. */
export const suspendApp = operation({
  name: "apps.suspend",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.suspended",
  async run({ appRegistry }: AppPorts, { app, reason }: Stop, by): Promise<Stopped> {
    const problems = reasonProblems(reason, { needed: false });
    if (problems.length > 0) return { outcome: "invalid", problems };
    return { outcome: await appRegistry.suspend(app, reason.trim(), { side: "publisher", acting: by }) };
  },
});

/** Takes the publisher's suspension back. */
export const resumeApp = operation({
  name: "apps.resume",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.resumed",
  async run({ appRegistry }: AppPorts, { app }: { readonly app: string }, by): Promise<Resumed> {
    return { outcome: await appRegistry.resume(app, { side: "publisher", acting: by }) };
  },
});

/** Stops it for the platform, which says why. */
export const blockApp = operation({
  name: "apps.block",
  permission: "reviews:write",
  audit: "app.suspended",
  async run({ appRegistry }: AppPorts, { app, reason }: Stop, by): Promise<Stopped> {
    const problems = reasonProblems(reason, { needed: true });
    if (problems.length > 0) return { outcome: "invalid", problems };
    return { outcome: await appRegistry.suspend(app, reason.trim(), { side: "platform", acting: by }) };
  },
});

/** Takes the platform's suspension back. */
export const unblockApp = operation({
  name: "apps.unblock",
  permission: "reviews:write",
  audit: "app.resumed",
  async run({ appRegistry }: AppPorts, { app }: { readonly app: string }, by): Promise<Resumed> {
    return { outcome: await appRegistry.resume(app, { side: "platform", acting: by }) };
  },
});
