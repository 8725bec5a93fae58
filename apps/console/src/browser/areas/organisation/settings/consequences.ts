import { organisationConsequences } from "@grantway/api";
import { useRead } from "../../../api/queries.ts";

/** What an organisation has, and what ends with it, in numbers; `data` is absent until they are there. */
export function useOrganisationConsequences(id: string) {
  return useRead(organisationConsequences, { params: { organisation: id } });
}
