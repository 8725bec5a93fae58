import type { Input, listInstallations, Output } from "@grantway/api";
import type { Glance } from "../directory/use-glance.ts";
import type { InstalledSearch } from "./addresses.ts";

/** An installed app. */
export type Installed = Output<typeof listInstallations>["items"][number];

/** A scope of it, whatever was decided. */
export type InstalledRight = Installed["rights"][number];

type Asked = NonNullable<Input<typeof listInstallations>["query"]>;

const day = 24 * 60 * 60 * 1000;

/** After so long without use somebody should look at it. Milliseconds. */
const longUnused = 90 * day;

/** The day that began so long ago, so that who asks again within it asks for the same. */
function unusedSince(now: number): string {
  return new Date(Math.floor((now - longUnused) / day) * day).toISOString();
}

/** Whether it was installed, and not used, for ninety days. */
export function isUnused(
  { createdAt, lastUsedAt }: Pick<Installed, "createdAt" | "lastUsedAt">,
  now: number,
): boolean {
  return Date.parse(lastUsedAt ?? createdAt) < now - longUnused;
}

/** What the API is asked for: what an address says, of an organisation by its id or of this person alone. */
export function askedOf(
  { search, show }: InstalledSearch,
  organisation: string | undefined,
  now: number,
): Asked {
  return {
    ...(organisation === undefined ? { mine: true } : { organisation }),
    ...(search === undefined ? {} : { search }),
    ...(show === undefined ? {} : shown(show, now)),
  };
}

function shown(show: NonNullable<InstalledSearch["show"]>, now: number): Asked {
  if (show === "unused") return { unusedSince: unusedSince(now) };
  return show === "paused" ? { status: "suspended" } : { [show]: true };
}

/** How much it can do now, and how many rights wait. */
export function glanceOf({ rights }: Pick<Installed, "rights">): Glance & { readonly pending: number } {
  const granted = rights.filter(({ state }) => state === "granted");
  const see = granted.filter(({ access }) => access === "see").length;
  const pending = rights.filter(({ state }) => state === "pending").length;
  return { see, change: granted.length - see, pending };
}
