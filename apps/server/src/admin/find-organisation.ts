import type { Organisation } from "@grantway/platform";
import { showOrganisation } from "@grantway/platform/organisations";
import type { Instance } from "./instance.ts";
import { organisationFailure } from "./organisation-failure.ts";

/** The organisation of this id or slug. @throws {CommandError} `not_found` */
export async function findOrganisation(instance: Instance, name: string): Promise<Organisation> {
  const organisation = await instance.perform(showOrganisation, { name });
  if (typeof organisation === "string") throw organisationFailure({ outcome: organisation }, name);
  return organisation;
}
