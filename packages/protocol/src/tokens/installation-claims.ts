import type { StandingInstallation } from "../ports/standing.ts";

/*
 * What an API learns of the place a token is for. Whose rows it may touch is the organisation's id; slug and name are for people
 * who read. That an app acts as itself shows in `sub`, which then is its client.
 */

/** Claims of a token inside an installation, at introspection and userinfo. The names are ours (RFC 7662 §2.2). */
export interface InstallationClaims {
  /** The installation, by id. */
  readonly installation?: string;
  /** Absent where a person has the app for themselves. */
  readonly organisation?: { readonly id: string; readonly slug: string; readonly name: string };
}

/** {@link InstallationClaims} of this one. */
export function installationClaims({ id, organisation }: StandingInstallation): InstallationClaims {
  if (organisation === undefined) return { installation: id };
  const { id: of, slug, name } = organisation;
  return { installation: id, organisation: { id: of, slug, name } };
}
