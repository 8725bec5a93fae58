import { listAudit } from "@grantway/api";
import { Empty, ListView } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useShownList } from "../../../list/shown-list.ts";
import { auditWords } from "../../../words/audit.ts";
import type { AuditSearch } from "./addresses.ts";
import { useAuditColumns } from "./audit-columns.tsx";

/** How many are shown at first: the page is about more than this. */
const few = 10;

/** What the audit tells of a thing, the newest first, and the way to all of it. */
export function Lately(props: {
  /** What is read of the audit: the same as its address says. */
  readonly about: Pick<AuditSearch, "search" | "target">;
  readonly label: string;
  /** Whether it all was done to the one thing whose page this is, which then needs no mention. */
  readonly toItself?: boolean;
  readonly none: string;
  readonly noneWhy: string;
}) {
  const { about, label, toItself = false, none, noneWhy } = props;
  const say = useWords(auditWords);
  const shown = useShownList(listAudit, { query: { ...about, limit: few } });
  const columns = useAuditColumns().filter(({ key }) => !toItself || key !== "target");
  return (
    <>
      <ListView
        {...shown}
        label={label}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ action }) => action}
        filtered={false}
        empty={
          <Empty title={none}>
            <p>{noneWhy}</p>
          </Empty>
        }
        noMatch={undefined}
      />
      <p>
        <Link to="/audit" search={about}>
          {say("inAudit")}
        </Link>
      </p>
    </>
  );
}
