import { listApps } from "@grantway/api";
import {
  type Column,
  Empty,
  type FilterWord,
  FilterWords,
  ListBar,
  ListView,
  NoMatch,
  RelativeTime,
  SearchField,
  StateWord,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { Page } from "../../../../frame/page.tsx";
import { useShownList } from "../../../../list/shown-list.ts";
import { portalWords } from "../../../../words/portal.ts";
import type { AppsSearch } from "../addresses.ts";
import { type App, appTones } from "../app.ts";
import { InOrganisation } from "../../in-organisation.tsx";

const route = getRouteApi("/organisations/$organisation/apps");

/** `/organisations/$organisation/apps`: what an organisation publishes, or works on. */
export function AppsPage() {
  const say = useWords(portalWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("title")}>
      {({ id }) => <Apps key={id} organisation={organisation} publisher={id} />}
    </InOrganisation>
  );
}

function Apps({ organisation, publisher }: { readonly organisation: string; readonly publisher: string }) {
  const say = useWords(portalWords);
  const { mayIn } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useAppColumns(organisation);
  const shown = useShownList(listApps, { query: { ...search, publisher, total: true } });
  const change = (next: AppsSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const clear = () => change({});
  const add = mayIn(organisation, "apps:write") && (
    <Link className="button" to="/organisations/$organisation/new/apps" params={{ organisation }}>
      {say("new")}
    </Link>
  );
  return (
    <Page
      title={say("title")}
      count={shown.total}
      action={
        <div className="actions">
          <Link
            className="button button-secondary"
            to="/organisations/$organisation/publisher"
            params={{ organisation }}
          >
            {say("publisher")}
          </Link>
          {add}
        </div>
      }
    >
      <ListBar selection={undefined}>
        <SearchField
          label={say("search")}
          value={search.search ?? ""}
          onSearch={(text) => change({ ...search, search: text === "" ? undefined : text })}
        />
        <AppFilters search={search} onChange={change} onClear={clear} />
      </ListBar>
      <ListView
        {...shown}
        label={say("title")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        filtered={[search.search, search.status, search.visibility].some((value) => value !== undefined)}
        empty={
          <Empty title={say("empty")}>
            <p>{say("emptyWhy")}</p>
            {add}
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

function AppFilters(props: {
  readonly search: AppsSearch;
  readonly onChange: (search: AppsSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange, onClear } = props;
  const say = useWords(portalWords);
  const choices = [
    ...(["draft", "active", "suspended", "deleted"] as const).map((status) => ({
      group: say("status"),
      label: say(`app-${status}`),
      set: { status },
    })),
    ...(["private", "unlisted", "public"] as const).map((visibility) => ({
      group: say("visibility"),
      label: say(visibility),
      set: { visibility },
    })),
  ] satisfies readonly { group: string; label: string; set: AppsSearch }[];
  const set: readonly FilterWord[] = choices.flatMap(({ group, label, set: one }) => {
    const [[member, value] = ["", ""]] = Object.entries(one);
    if (search[member as keyof AppsSearch] !== value) return [];
    const onRemove = () => onChange({ ...search, [member]: undefined });
    return [{ key: member, text: say("filterWord", { name: group, value: label }), onRemove }];
  });
  return (
    <FilterWords
      set={set}
      choices={choices.map(({ group, label, set: one }) => ({
        group,
        label,
        onChoose: () => onChange({ ...search, ...one }),
      }))}
      onClear={onClear}
    />
  );
}

function useAppColumns(organisation: string): readonly Column<App>[] {
  const say = useWords(portalWords);
  return [
    {
      key: "name",
      head: say("name"),
      renderCell: ({ id, name }) => (
        <Link to="/organisations/$organisation/apps/$app" params={{ organisation, app: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: "status",
      head: say("status"),
      renderCell: ({ status }) => <StateWord tone={appTones[status]}>{say(`app-${status}`)}</StateWord>,
    },
    { key: "visibility", head: say("visibility"), renderCell: ({ visibility }) => say(visibility) },
    {
      key: "released",
      head: say("released"),
      renderCell: ({ released }) =>
        released === undefined ? say("none") : say("version", { number: released }),
    },
    {
      key: "created",
      head: say("createdHead"),
      renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
    },
  ];
}
