import type { Output, showLaunch } from "@grantway/api";

/** An installed app, as the page is told of it. */
export type Opening = Output<typeof showLaunch>;

/** One that can be opened. */
export type OpenedApp = Opening & { readonly frame: NonNullable<Opening["frame"]> };
