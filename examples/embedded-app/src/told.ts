import type { VerifiedWebhook } from "@grantway/embed";

/** What the app was told, in words of its own, and where. */
export interface Told {
  readonly installation: string;
  readonly text: string;
}

/** What the server says of an installation to the app that is installed. */
interface OwnInstallation {
  readonly organisation?: { readonly name: string };
  readonly granted: readonly string[];
}

/** Who was told, and where: envelopes name the installation within their data. */
export function toldBy({ type, payload }: VerifiedWebhook): Told {
  const data = objectIn(payload, "data");
  const place = objectIn(data, "organisation")["name"];
  const { installation, installedBy, approvedBy } = data;
  const who = [
    ...named(typeof approvedBy === "string" ? "asked for by" : "installed by", installedBy),
    ...named("approved by", approvedBy),
  ];
  const where = typeof place === "string" ? ` in ${place}` : "";
  const said = who.length === 0 ? "" : `, ${who.join(", ")}`;
  const id = typeof installation === "string" ? installation : "";
  return { installation: id, text: `${type}${where}${said}` };
}

/**
 * Asks the server what the app may do now where it is installed, as it does after an event that could have changed it. `undefined`
 * where the server does not say.
 */
export async function rightsNow(issuer: string, token: string): Promise<string | undefined> {
  const reply = await fetch(`${issuer}/api/v1/installation`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (!reply.ok) return undefined;
  const { organisation, granted } = (await reply.json()) as OwnInstallation;
  const rights = granted.length === 0 ? "nothing" : granted.join(" and ");
  return `may ${rights} in ${organisation?.name ?? "somebody's own place"}`;
}

function named(role: string, id: unknown): readonly string[] {
  return typeof id === "string" ? [`${role} ${id}`] : [];
}

function objectIn(from: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = from[name];
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
