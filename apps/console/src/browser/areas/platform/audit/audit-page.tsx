import { listAudit } from "@grantway/api";
import { Empty, ListBar, ListView, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../../frame/page.tsx";
import { preloadList } from "../../../list/preload.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { auditWords } from "../../../words/audit.ts";
import { auditSearch, type AuditSearch } from "./addresses.ts";
import { useActionWords } from "./action-words.ts";
import { type AuditRecord, useAuditColumns } from "./audit-columns.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { filterOf } from "./filters.ts";

const route = getRouteApi("/audit");
const keyOf = ({ id }: AuditRecord) => id;

/** Has what is shown read before it is shown. */
export function preloadAudit(address: Readonly<Record<string, unknown>>): void {
  preloadList(listAudit, { query: filterOf(auditSearch.parse(address), Date.now()) }, address);
}

/** `/audit`: everything that was done, the newest first. */
export function AuditPage() {
  const say = useWords(auditWords);
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const actionWords = useActionWords();
  const columns = useAuditColumns();
  // Counted from when the page was opened, so that the list is not another one at each look.
  const [now] = useState(Date.now);
  const filter = filterOf(address, now);
  const shown = useShownList(listAudit, { query: filter });
  const change = (changes: Partial<AuditSearch>) =>
    void navigate({ search: { ...address, ...changes }, replace: true, resetScroll: false });
  const all = () => void navigate({ search: {}, replace: true });
  return (
    <Page
      title={say("title")}
      lead={<p className="quiet">{say("about")}</p>}
      action={<ExportMenu filter={filter} />}
    >
      <ListBar>
        <SearchField
          label={say("find")}
          value={address.search ?? ""}
          onSearch={(text) => change({ search: text.trim() === "" ? undefined : text.trim() })}
        />
        <AuditFilters search={address} onChange={change} />
      </ListBar>
      <ListView
        {...shown}
        label={say("records")}
        columns={columns}
        keyOf={keyOf}
        nameOf={({ action }) => actionWords(action)}
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: all }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}
