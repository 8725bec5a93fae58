import { useWords } from "@grantway/words/react";
import { useSession } from "../../api/api-context.ts";
import { policyWords } from "../../words/policy.ts";

/** An organisation of an address, as far as who is signed in knows it: the API takes its id, people read its name. */
export function useOrganisation(slug: string): { readonly id: string; readonly name: string } {
  const { organisations } = useSession();
  return organisations.find((one) => one.slug === slug) ?? { id: slug, name: slug };
}

/** The roles that every organisation has, by what memberships call them. */
export function useRoleNames(_organisation: string): ReadonlyMap<string, string> {
  const say = useWords(policyWords);
  return new Map([
    ["owner", say("roleOwner")],
    ["admin", say("roleAdmin")],
    ["member", say("roleMember")],
  ]);
}
