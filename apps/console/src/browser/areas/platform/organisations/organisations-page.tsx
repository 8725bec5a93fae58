import { listOrganisations } from "@grantway/api";
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
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { preloadList, preloadTotal } from "../../../list/preload.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { useTotal } from "../../../list/total.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { OrganisationState } from "../../organisation/settings/organisation-lead.tsx";
import {
  organisationKinds,
  organisationsSearch,
  type OrganisationsSearch,
  organisationStates,
} from "./addresses.ts";

const route = getRouteApi("/organisations");

/** Has what is shown read before it is shown. */
export function preloadOrganisations(address: Readonly<Record<string, unknown>>): void {
  const filter = organisationsSearch.parse(address);
  preloadList(listOrganisations, { query: filter }, address);
  preloadTotal(listOrganisations, filter);
}

/** `/organisations`: all of the platform. */
export function OrganisationsPage() {
  const say = useWords(organisationsWords);
  const { mayAll } = useSession();
  const { search, status, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { search, status, kind };
  const shown = useShownList(listOrganisations, { query: filter });
  const total = useTotal(listOrganisations, filter);
  const columns = useOrganisationColumns();
  const change = (next: OrganisationsSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false });
  const clear = () => change({});
  const add = mayAll("organisations:write") && <GoButton to="/new/organisations">{say("add")}</GoButton>;
  return (
    <Page title={say("title")} count={total} action={add}>
      <ListBar selection={undefined}>
        <SearchField
          label={say("find")}
          value={search ?? ""}
          onSearch={(text) => change({ ...filter, search: text.trim() === "" ? undefined : text.trim() })}
        />
        <OrganisationFilters search={filter} onChange={change} />
      </ListBar>
      <ListView
        {...shown}
        label={say("list")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        total={total}
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
            {add}
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: clear }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

function OrganisationFilters(props: {
  readonly search: OrganisationsSearch;
  readonly onChange: (search: OrganisationsSearch) => void;
}) {
  const { search, onChange } = props;
  const { status, kind } = search;
  const say = useWords(organisationsWords);
  const words: readonly (FilterWord | undefined)[] = [
    status && {
      key: "status",
      text: say("filterState", { state: say(status) }),
      onRemove: () => onChange({ ...search, status: undefined }),
    },
    kind && {
      key: "kind",
      text: say("filterKind", { kind: say(kind) }),
      onRemove: () => onChange({ ...search, kind: undefined }),
    },
  ];
  return (
    <FilterWords
      set={words.filter((word) => word !== undefined)}
      choices={[
        ...organisationStates.map((one) => ({
          group: say("state"),
          label: say(one),
          onChoose: () => onChange({ ...search, status: one }),
        })),
        ...organisationKinds.map((one) => ({
          group: say("kind"),
          label: say(one),
          onChoose: () => onChange({ ...search, kind: one }),
        })),
      ]}
      onClear={() => onChange({ search: search.search })}
    />
  );
}

function useOrganisationColumns(): readonly Column<Organisation>[] {
  const say = useWords(organisationsWords);
  return [
    {
      key: "name",
      head: say("name"),
      renderCell: ({ slug, name }) => (
        <Link to="/organisations/$organisation" params={{ organisation: slug }} preload="intent">
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { key: "slug", head: say("slug"), renderCell: ({ slug }) => <code dir="ltr">{slug}</code> },
    { key: "kind", head: say("kind"), renderCell: ({ kind }) => say(kind) },
    { key: "state", head: say("state"), renderCell: ({ status }) => <OrganisationState status={status} /> },
    { key: "created", head: say("created"), renderCell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}
