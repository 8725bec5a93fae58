import { listApps, type Output } from "@grantway/api";
import { type Column, Empty, ListBar, ListView, NoMatch, SearchField, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { portalWords } from "../../../words/portal.ts";
import { reportsWords } from "../../../words/reports.ts";
import { reviewsWords } from "../../../words/reviews.ts";
import { OpenReports } from "./reports/open-reports.tsx";
import { appTones } from "../../organisation/apps/app.ts";

const route = getRouteApi("/reviews");

type App = Output<typeof listApps>["items"][number];

/** Every app of every publisher: whoever has to stop one finds it here. */
export function EveryApp() {
  const say = useWords(reviewsWords);
  const { mayAll } = useSession();
  const { search = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useShownList(listApps, { query: search === "" ? {} : { search } });
  const columns = useColumns();
  const find = (text: string) =>
    void navigate({
      search: { tab: "apps", search: text === "" ? undefined : text },
      replace: true,
      resetScroll: false,
    });
  if (!mayAll("apps:read")) return <p>{say("appsNotYours")}</p>;
  return (
    <>
      <ListBar selection={undefined}>
        <SearchField label={say("searchApps")} value={search} onSearch={find} />
      </ListBar>
      <ListView
        {...shown}
        label={say("tabApps")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        filtered={search !== ""}
        empty={
          <Empty title={say("noApps")}>
            <p>{say("noAppsWhy")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: () => find("") }}>
            <p>{say("noMatchWhy")}</p>
          </NoMatch>
        }
      />
    </>
  );
}

function useColumns(): readonly Column<App>[] {
  const say = useWords(reviewsWords);
  const sayOfApps = useWords(portalWords);
  const sayOfReports = useWords(reportsWords);
  return [
    {
      key: "name",
      head: say("app"),
      renderCell: ({ id, name, publisher }) => (
        <Link
          to="/organisations/$organisation/apps/$app"
          params={{ organisation: publisher.slug, app: id }}
          search={{ tab: "settings" }}
        >
          {name}
        </Link>
      ),
    },
    { key: "publisher", head: say("publisher"), renderCell: ({ publisher }) => <bdi>{publisher.name}</bdi> },
    {
      key: "status",
      head: sayOfApps("status"),
      renderCell: ({ status }) => <StateWord tone={appTones[status]}>{sayOfApps(`app-${status}`)}</StateWord>,
    },
    {
      key: "reports",
      head: sayOfReports("tab"),
      renderCell: ({ id, name, openReports = 0 }) => <OpenReports app={{ id, name }} count={openReports} />,
    },
    {
      key: "visibility",
      head: sayOfApps("visibility"),
      renderCell: ({ visibility }) => sayOfApps(visibility),
    },
  ];
}
