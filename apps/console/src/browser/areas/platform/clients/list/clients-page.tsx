import { listClients } from "@grantway/api";
import { Empty, NoMatch, SearchField, type Sorting } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { Page } from "../../../../frame/page.tsx";
import { preloadList } from "../../../../list/preload.ts";
import { ManyList } from "../../../../list/many-list.tsx";
import { useShownList } from "../../../../list/shown-list.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { initialTokensWords } from "../../../../words/initial-tokens.ts";
import { useClientColumns } from "./client-columns.tsx";
import type { Client } from "../model/client.ts";
import { ClientFilters } from "./client-filters.tsx";
import { clientSearch } from "../addresses.ts";
import { asked } from "./client-query.ts";
import { ClientRowMenu } from "./client-row-menu.tsx";
import { useManyClients, useManyClientsActs } from "./many-clients.tsx";

const route = getRouteApi("/clients");
const keyOf = ({ id }: Client) => id;
const nameOf = ({ name }: Client) => name;

/** Has what is shown read before it is shown. */
export function preloadClients(address: Readonly<Record<string, unknown>>): void {
  preloadList(listClients, { query: asked(clientSearch.parse(address), Date.now()) }, address);
}

/** `/clients`. */
export function ClientsPage() {
  const say = useWords(clientsWords);
  const sayOfTokens = useWords(initialTokensWords);
  const { may, mayAll } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useClientColumns();
  const [now] = useState(() => Date.now());
  const query = asked(search, now);
  const shown = useShownList(listClients, { query });
  const many = useManyClients({ asked: query, rows: shown.rows });
  const acts = useManyClientsActs(many);
  const { total } = shown;
  const { status, type, party, owner, owned, unused, known } = search;
  const filtered = [search.search, status, type, party, owner, owned, unused, known].some(
    (value) => value !== undefined,
  );
  const change = (next: typeof search) => void navigate({ search: next, replace: true, resetScroll: false });
  const clear = () => change({ sort: search.sort });

  return (
    <Page
      title={say(mayAll("clients:read") ? "title" : "titleOwn")}
      count={total}
      action={
        may("clients:write") && (
          <div className="actions">
            {mayAll("clients:write") && (
              <Link className="button button-secondary" to="/initial-access-tokens">
                {sayOfTokens("title")}
              </Link>
            )}
            <Link className="button button-secondary" to="/import/clients">
              {say("import")}
            </Link>
            <Link className="button" to="/new/clients">
              {say("new")}
            </Link>
          </div>
        )
      }
    >
      <ManyList
        many={many}
        acts={acts}
        filters={
          <>
            <SearchField
              label={say("search")}
              value={search.search ?? ""}
              onSearch={(text) => change({ ...search, search: text === "" ? undefined : text })}
            />
            <ClientFilters search={search} onChange={change} onClear={clear} />
          </>
        }
        {...shown}
        label={say("title")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        sorting={sortings[search.sort ?? "name"]}
        onSort={({ by }) => change({ ...search, sort: by === "lastUsed" ? "lastUsed" : undefined })}
        renderMenu={(client) => <ClientRowMenu client={client} />}
        filtered={filtered}
        empty={
          <Empty title={say("empty")}>
            <p>{say(mayAll("clients:read") ? "emptyWhy" : "emptyOwnWhy")}</p>
            {may("clients:write") && (
              <Link className="button" to="/new/clients">
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
