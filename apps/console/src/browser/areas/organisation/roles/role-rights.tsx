import { useWords } from "@grantway/words/react";
import { rolesWords } from "../../../words/roles.ts";
import { isPermissionHere } from "./permissions-here.ts";

/** What a role may do in its organisation, in words. */
export function RoleRights({ permissions }: { readonly permissions: readonly string[] }) {
  const say = useWords(rolesWords);
  if (permissions.length === 0) return say("noRights");
  return (
    <ul className="plain">
      {permissions.map((permission) => (
        <li key={permission}>{isPermissionHere(permission) ? say(permission) : permission}</li>
      ))}
    </ul>
  );
}
