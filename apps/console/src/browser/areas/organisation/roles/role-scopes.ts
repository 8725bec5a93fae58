import { useWords } from "@grantway/words/react";
import { rolesWords } from "../../../words/roles.ts";
import type { Role } from "./use-roles.ts";

/** What a role's holders may do at the APIs, in a few words. */
export function useScopesText(): (scopes: Role["scopes"]) => string {
  const say = useWords(rolesWords);
  return (scopes) =>
    typeof scopes === "string" ? say(`scopes-${scopes}`) : say("scopesCount", { count: scopes.length });
}
