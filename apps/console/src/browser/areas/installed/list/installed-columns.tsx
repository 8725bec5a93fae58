import { type Column, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { directoryWords } from "../../../words/directory.ts";
import { installedWords } from "../../../words/installed.ts";
import { PublisherBadge } from "../../directory/publisher-badge.tsx";
import { useGlance } from "../../directory/use-glance.ts";
import { HealthWord } from "../health-word.tsx";
import { glanceOf, type Installed } from "../installation.ts";

/** What the list tells of each installed app. */
export function useInstalledColumns(organisation: string | undefined): readonly Column<Installed>[] {
  const say = useWords(installedWords);
  const sayListed = useWords(directoryWords);
  const glance = useGlance(say("canNothing"));
  const place: Column<Installed> = {
    key: "place",
    head: sayListed("where"),
    renderCell: (one) => <bdi>{one.organisationOf?.name ?? say("forYourself")}</bdi>,
  };
  const installedBy: Column<Installed> = {
    key: "by",
    head: say("installedBy"),
    renderCell: (one) => <bdi>{one.installedByName ?? say("somebody")}</bdi>,
  };
  return [
    { key: "app", head: say("app"), renderCell: organisation === undefined ? renderMine : renderTheirs },
    { key: "publisher", head: say("publisher"), renderCell: renderPublisher },
    { key: "can", head: say("can"), renderCell: (one) => glance(glanceOf(one)) },
    {
      key: "used",
      head: say("lastUsed"),
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === undefined ? say("never") : <RelativeTime at={lastUsedAt} />,
    },
    organisation === undefined ? place : installedBy,
    { key: "health", head: say("health"), renderCell: renderHealth },
  ];
}

function renderMine({ id, appOf }: Installed) {
  return (
    <Link to="/installed/$id" params={{ id }} preload="intent">
      <bdi>{appOf.name}</bdi>
    </Link>
  );
}

function renderTheirs({ id, appOf, organisationOf }: Installed) {
  return (
    <Link
      to="/organisations/$organisation/installed/$id"
      params={{ organisation: organisationOf?.slug ?? "", id }}
      preload="intent"
    >
      <bdi>{appOf.name}</bdi>
    </Link>
  );
}

function renderPublisher({ appOf: { publisher, domain } }: Installed) {
  return (
    <span className="publisher">
      <bdi>{publisher}</bdi> <PublisherBadge domain={domain} />
    </span>
  );
}

function renderHealth(installed: Installed) {
  return <HealthWord installed={installed} />;
}
