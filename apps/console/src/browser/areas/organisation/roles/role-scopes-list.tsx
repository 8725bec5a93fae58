import { listManifestScopes } from "@grantway/api";
import { useRead } from "../../../api/queries.ts";
import type { Role } from "./use-roles.ts";
import { useScopesText } from "./role-scopes.ts";

/** What a role's holders may do at the APIs: in a few words, or one by one. */
export function RoleScopes({ scopes }: Pick<Role, "scopes">) {
  const scopesText = useScopesText();
  const { data } = useRead(listManifestScopes, {});
  if (typeof scopes === "string" || scopes.length === 0) return scopesText(scopes);
  const titles = new Map(data?.items.map(({ key, title }) => [key, title]));
  return (
    <ul className="plain">
      {scopes.map((scope) => (
        <li key={scope}>{titles.get(scope) ?? <code dir="ltr">{scope}</code>}</li>
      ))}
    </ul>
  );
}
