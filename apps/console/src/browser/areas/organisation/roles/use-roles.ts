import { listRoles, type Output } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useMemo } from "react";
import { useRead } from "../../../api/queries.ts";
import { rolesWords } from "../../../words/roles.ts";

type Kept = Output<typeof listRoles>;

/** A role of an organisation, built in or made there. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly scopes: Kept["builtIn"][number]["scopes"];
  /** Of one made there: who has it, and what the API takes to change it. */
  readonly made?: { readonly members: number; readonly revision: number };
}

/** What the roles that every organisation has are called. One that is newer than this page is called by its id. */
export function useBuiltInNames(): ReadonlyMap<string, string> {
  const say = useWords(rolesWords);
  return useMemo(
    () =>
      new Map([
        ["owner", say("owner")],
        ["admin", say("admin")],
        ["member", say("member")],
      ]),
    [say],
  );
}

/** All roles of an organisation: those that every one has, then its own by name. */
export function useRoles(organisation: string) {
  const names = useBuiltInNames();
  const { data, error, refetch } = useRead(listRoles, { params: { organisation } });
  const roles = useMemo((): readonly Role[] | undefined => {
    if (data === undefined) return undefined;
    const builtIn = data.builtIn.map((role) => ({ ...role, name: names.get(role.id) ?? role.id }));
    return [
      ...builtIn,
      ...data.items.map(({ members, revision, ...role }) => ({ ...role, made: { members, revision } })),
    ];
  }, [data, names]);
  return { roles, error, refetch };
}

/** What all of its roles are called, by what memberships call them; those alone that every organisation has until the rest is there. */
export function useRoleNames(organisation: string): ReadonlyMap<string, string> {
  const builtIn = useBuiltInNames();
  const { roles } = useRoles(organisation);
  return useMemo(
    () => (roles === undefined ? builtIn : new Map(roles.map(({ id, name }) => [id, name] as const))),
    [builtIn, roles],
  );
}
