import type { listInstallRequests, Output } from "@grantway/api";
import type { IconName, Tone } from "@grantway/ui/react";

/** A request to install. */
export type InstallRequest = Output<typeof listInstallRequests>["items"][number];

/** How each state is meant. */
export const stateLooks: Readonly<
  Record<InstallRequest["status"], { readonly tone: Tone; readonly icon?: IconName }>
> = {
  open: { tone: "caution", icon: "waiting" },
  approved: { tone: "good" },
  denied: { tone: "bad" },
  expired: { tone: "plain" },
  cancelled: { tone: "plain" },
};

const order = ["low", "medium", "high"] as const;

/** The highest of what is asked. What the catalogue does not know any more is given to nobody. */
export function riskOf({ rights }: Pick<InstallRequest, "rights">): (typeof order)[number] {
  return order[Math.max(0, ...rights.map(({ risk = "low" }) => order.indexOf(risk)))] ?? "low";
}
