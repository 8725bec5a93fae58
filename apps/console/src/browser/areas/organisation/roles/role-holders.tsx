import { listMembers } from "@grantway/api";
import { Empty, ListView } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useShownList } from "../../../list/shown-list.ts";
import { rolesWords } from "../../../words/roles.ts";
import { nameOf } from "../../platform/people/person.ts";
import type { Here } from "../in-organisation.tsx";
import { useMemberColumns } from "../members/member-columns.tsx";
import type { Role } from "./use-roles.ts";

/** How many are shown at first: the list of members has all. */
const few = 10;

/** Who has a role. */
export function RoleHolders({ here, role }: { readonly here: Here; readonly role: Role }) {
  const say = useWords(rolesWords);
  const params = { organisation: here.id };
  const shown = useShownList(listMembers, { params, query: { role: role.id, limit: few } });
  const columns = useMemberColumns().filter(({ key }) => key !== "role");
  return (
    <section className="section">
      <h2>{say("holders")}</h2>
      <ListView
        {...shown}
        label={say("holders")}
        columns={columns}
        keyOf={({ person }) => person}
        nameOf={nameOf}
        filtered={false}
        empty={
          <Empty title={say("noHolders")}>
            <p>{say("noHoldersText")}</p>
          </Empty>
        }
        noMatch={undefined}
      />
      {shown.rows !== undefined && shown.rows.length > 0 && (
        <p>
          <Link
            to="/organisations/$organisation/members"
            params={{ organisation: here.slug }}
            search={{ role: role.id }}
          >
            {say("allHolders")}
          </Link>
        </p>
      )}
    </section>
  );
}
