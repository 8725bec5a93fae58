import { listApis } from "@grantway/api";
import { type Column, Empty, ListBar, ListView, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { Page } from "../../../../frame/page.tsx";
import { preloadList } from "../../../../list/preload.ts";
import { useShownList } from "../../../../list/shown-list.ts";
import { apisWords } from "../../../../words/apis.ts";
import { useLifetimes } from "../lifetime.ts";
import { apisSearch } from "../addresses.ts";
import type { ApiView } from "../model.ts";

const route = getRouteApi("/apis");

/** Has what is shown read before it is shown. */
export function preloadApis(address: Readonly<Record<string, unknown>>): void {
  const { search } = apisSearch.parse(address);
  preloadList(listApis, { query: { search, total: true } }, address);
}

/** `/apis`. */
export function ApisPage() {
  const say = useWords(apisWords);
  const { may } = useSession();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useApiColumns();
  const shown = useShownList(listApis, { query: { search, total: true } });
  const find = (text: string) =>
    void navigate({ search: { search: text === "" ? undefined : text }, replace: true, resetScroll: false });
  const create = may("apis:write") && (
    <Link className="button" to="/new/apis">
      {say("new")}
    </Link>
  );
  return (
    <Page title={say("title")} count={shown.total} action={create}>
      <ListBar>
        <SearchField label={say("search")} value={search ?? ""} onSearch={find} />
      </ListBar>
      <ListView
        {...shown}
        label={say("title")}
        columns={columns}
        keyOf={({ audience }) => audience}
        nameOf={({ name }) => name}
        filtered={search !== undefined}
        empty={
          <Empty title={say("empty")}>
            <p>{say("emptyWhy")}</p>
            {create}
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: () => find("") }}>
            <p>{say("noMatchWhy")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

function useApiColumns(): readonly Column<ApiView>[] {
  const say = useWords(apisWords);
  const lifetimes = useLifetimes(null);
  return [
    {
      key: "name",
      head: say("name"),
      renderCell: ({ audience, name }) => (
        <Link to="/apis/$audience" params={{ audience }}>
          {name}
        </Link>
      ),
    },
    {
      key: "audience",
      head: say("audience"),
      renderCell: ({ audience }) => <code dir="ltr">{audience}</code>,
    },
    {
      key: "lifetime",
      head: say("lifetime"),
      renderCell: ({ accessTokenLifetime }) => lifetimes.say(accessTokenLifetime),
    },
  ];
}
