import { listClients } from "@grantway/api";
import { Empty, ListBar, ListView, NoMatch, SearchField, type Sorting } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { useList } from "../../../../api/queries.ts";
import { Page } from "../../../../frame/page.tsx";
import { useShownList } from "../../../../list/shown-list.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { useClientColumns } from "./client-columns.tsx";
import { ClientFilters } from "./client-filters.tsx";
import { asked } from "./client-query.ts";
import { ClientRowMenu } from "./client-row-menu.tsx";

const route = getRouteApi("/clients");

/** `/clients`. */
export function ClientsPage() {
  const say = useWords(clientsWords);
  const { may, mayAll } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useClientColumns();
  const [now] = useState(() => Date.now());
  const list = useList(listClients, { query: asked(search, now) });
  const shown = useShownList(list);
  const total = list.data?.pages[0]?.total;
  const filtered = Object.entries(search).some(([name, value]) => name !== "sort" && value !== undefined);
  const change = (next: typeof search) => void navigate({ search: next, replace: true, resetScroll: false });
  const clear = () => change({ sort: search.sort });

  return (
    <Page
      title={say(mayAll("clients:read") ? "title" : "titleOwn")}
      count={total}
      action={
        may("clients:write") && (
          <div className="actions">
            <Link className="button button-secondary" to="/clients/import">
              {say("import")}
            </Link>
            <Link className="button" to="/clients/new">
              {say("new")}
            </Link>
          </div>
        )
      }
    >
      <ListBar>
        <SearchField
          label={say("search")}
          value={search.search ?? ""}
          onSearch={(text) => change({ ...search, search: text === "" ? undefined : text })}
        />
        <ClientFilters search={search} onChange={change} onClear={clear} />
      </ListBar>
      <ListView
        {...shown}
        label={say("title")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        sorting={sortings[search.sort ?? "name"]}
        onSort={({ by }) => change({ ...search, sort: by === "lastUsed" ? "lastUsed" : undefined })}
        renderMenu={(client) => <ClientRowMenu client={client} />}
        total={total}
        filtered={filtered}
        empty={
          <Empty title={say("empty")}>
            <p>{say(mayAll("clients:read") ? "emptyWhy" : "emptyOwnWhy")}</p>
            {may("clients:write") && (
              <Link className="button" to="/clients/new">
                {say("new")}
              </Link>
            )}
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: clear }}>
            <p>{say("noMatchWhy")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

const sortings: Readonly<Record<"name" | "lastUsed", Sorting>> = {
  name: { by: "name", order: "ascending" },
  lastUsed: { by: "lastUsed", order: "descending" },
};
