import { listAudit } from "@grantway/api";
import { Empty, ListView } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useList } from "../../../api/queries.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { peopleWords } from "../../../words/people.ts";
import { useAuditColumns } from "../audit/audit-columns.tsx";
import { nameOf, type Person } from "./person.ts";

/** What they did and what was done to them, as the audit tells. */
export function PersonActivity({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const shown = useShownList(useList(listAudit, { query: { search: person.username } }));
  const columns = useAuditColumns();
  return (
    <>
      <ListView
        {...shown}
        label={say("activityOf", { name: nameOf(person) })}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ action }) => action}
        filtered={false}
        empty={
          <Empty title={say("noActivity")}>
            <p>{say("noActivityText")}</p>
          </Empty>
        }
        noMatch={undefined}
      />
      <p>
        <Link to="/audit" search={{ search: person.username }}>
          {say("inAudit")}
        </Link>
      </p>
    </>
  );
}
