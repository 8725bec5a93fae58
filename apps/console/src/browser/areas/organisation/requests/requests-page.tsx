import { listInstallRequests } from "@grantway/api";
import {
  type Column,
  Empty,
  type FilterWord,
  FilterWords,
  ListBar,
  ListView,
  NoMatch,
  RelativeTime,
  StateWord,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Page } from "../../../frame/page.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { requestsWords } from "../../../words/requests.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { requestStates } from "./addresses.ts";
import { type InstallRequest, riskOf, stateLooks } from "./request.ts";
import "../organisation.css";

const route = getRouteApi("/organisations/$organisation/requests");

/** `/organisations/…/requests`: what members ask for. What waits comes first, the rest by its state. */
export function RequestsPage() {
  const say = useWords(requestsWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("title")}>
      {(here) => <Requests key={here.id} here={here} />}
    </InOrganisation>
  );
}

function Requests({ here }: { readonly here: Here }) {
  const say = useWords(requestsWords);
  const { status = "open" } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useShownList(listInstallRequests, { query: { organisation: here.id, status } });
  const columns = useRequestColumns();
  const show = (next: (typeof requestStates)[number]) =>
    void navigate({ search: { status: next === "open" ? undefined : next }, replace: true });
  const word: FilterWord = {
    key: "status",
    text: say("filterState", { state: say(`state-${status}`) }),
    onRemove: () => show("open"),
  };
  return (
    <Page title={say("title")} lead={<p className="quiet">{say("lead")}</p>}>
      <ListBar selection={undefined}>
        <FilterWords
          set={status === "open" ? [] : [word]}
          choices={requestStates.map((one) => ({
            group: say("state"),
            label: say(`state-${one}`),
            onChoose: () => show(one),
          }))}
          onClear={() => show("open")}
        />
      </ListBar>
      <ListView
        {...shown}
        label={say("list")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ appOf }) => appOf.name}
        filtered={status !== "open"}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch
            title={say("noMatchTitle")}
            clear={{ label: say("showOpen"), onClear: () => show("open") }}
          >
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

function useRequestColumns(): readonly Column<InstallRequest>[] {
  const say = useWords(requestsWords);
  return [
    { key: "app", head: say("app"), renderCell: renderApp },
    {
      key: "who",
      head: say("who"),
      renderCell: ({ personName }) => <bdi>{personName}</bdi>,
    },
    {
      key: "note",
      head: say("note"),
      renderCell: ({ note }) => (note === "" ? say("noNote") : <bdi className="request-note">{note}</bdi>),
    },
    { key: "risk", head: say("risk"), renderCell: (request) => say(`risk-${riskOf(request)}`) },
    { key: "asked", head: say("asked"), renderCell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      key: "state",
      head: say("state"),
      renderCell: ({ status }) => <StateWord {...stateLooks[status]}>{say(`state-${status}`)}</StateWord>,
    },
  ];
}

function renderApp({ id, appOf, organisationOf }: InstallRequest) {
  return (
    <Link
      to="/organisations/$organisation/requests/$id"
      params={{ organisation: organisationOf.slug, id }}
      preload="intent"
    >
      <bdi>{appOf.name}</bdi>
    </Link>
  );
}
