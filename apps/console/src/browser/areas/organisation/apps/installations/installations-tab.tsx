import { listInstallationsOfApp } from "@grantway/api";
import {
  type Column,
  Empty,
  ListBar,
  ListView,
  NoMatch,
  RelativeTime,
  SearchField,
  StateWord,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useShownList } from "../../../../list/shown-list.ts";
import { developersWords } from "../../../../words/developers.ts";
import { installedWords } from "../../../../words/installed.ts";
import { portalWords } from "../../../../words/portal.ts";
import { HealthWord } from "../../../installed/health-word.tsx";
import type { Installed } from "../../../installed/installation.ts";
import type { AppSearch } from "../addresses.ts";
import type { App } from "../app.ts";
import { InstallationFilters } from "./installation-filters.tsx";
import { InstallationMenu } from "./installation-menu.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app");
const keyOf = ({ id }: Installed) => id;

/** Where an app is installed, for those who publish it. */
export function InstallationsTab({
  app,
  organisation,
}: {
  readonly app: App;
  readonly organisation: string;
}) {
  const say = useWords(developersWords);
  const { mayIn } = useSession();
  const navigate = route.useNavigate();
  const { search, status, pending } = route.useSearch();
  const filter = { search, status, pending };
  const shown = useShownList(listInstallationsOfApp, {
    params: { app: app.id },
    query: { search, status, pending: pending && true, total: true },
  });
  const columns = useInstallationColumns();
  const change = (next: Omit<AppSearch, "tab">) =>
    void navigate({ search: { tab: "installations", ...next }, replace: true, resetScroll: false });
  const clear = () => change({});
  return (
    <section className="section">
      <ListBar selection={undefined}>
        <SearchField
          label={say("findPlaces")}
          value={search ?? ""}
          onSearch={(text) => change({ ...filter, search: text.trim() === "" ? undefined : text.trim() })}
        />
        <InstallationFilters filter={filter} onChange={change} />
      </ListBar>
      <ListView
        {...shown}
        label={say("installationsOf", { name: app.name })}
        columns={columns}
        keyOf={keyOf}
        nameOf={({ organisationOf }) => organisationOf?.name ?? say("forPerson")}
        renderMenu={
          mayIn(organisation, "apps:write")
            ? (installed) => <InstallationMenu app={app} installed={installed} />
            : undefined
        }
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <Empty title={say("noInstallations")}>
            <p>{say("noInstallationsWhy")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: clear }}>
            <p>{say("noMatchWhy")}</p>
          </NoMatch>
        }
      />
    </section>
  );
}

function useInstallationColumns(): readonly Column<Installed>[] {
  const say = useWords(developersWords);
  const sayOfApps = useWords(portalWords);
  const sayInstalled = useWords(installedWords);
  return [
    {
      key: "place",
      head: say("place"),
      renderCell: ({ organisationOf }) =>
        organisationOf === undefined ? say("forPerson") : <bdi>{organisationOf.name}</bdi>,
    },
    {
      key: "health",
      head: sayInstalled("health"),
      renderCell: (installed) =>
        installed.status === "uninstalled" ? (
          <StateWord tone="plain">{say("uninstalled")}</StateWord>
        ) : (
          <HealthWord installed={installed} />
        ),
    },
    {
      key: "used",
      head: sayInstalled("lastUsed"),
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === undefined ? sayInstalled("never") : <RelativeTime at={lastUsedAt} />,
    },
    {
      key: "version",
      head: sayInstalled("version"),
      renderCell: ({ version }) => sayOfApps("version", { number: version }),
    },
    {
      key: "people",
      head: sayInstalled("people"),
      renderCell: ({ people }) => sayInstalled("usedBy", { count: people }),
    },
  ];
}
