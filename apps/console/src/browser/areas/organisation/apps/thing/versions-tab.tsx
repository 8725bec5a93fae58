import { draftAppVersion, listAppVersions } from "@grantway/api";
import { ActionButton, type Column, Empty, ListView, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { useShownList } from "../../../../list/shown-list.ts";
import { portalWords } from "../../../../words/portal.ts";
import { type App, isOpen, type ListedVersion, versionTones } from "../app.ts";

/** The versions of an app, the newest first. */
export function VersionsTab({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const { mayIn } = useSession();
  const shown = useShownList(listAppVersions, { params: { app: app.id }, query: {} });
  const begin = useChange(draftAppVersion, { touches: ["apps", "audit"] });
  const at = (version: number) => ({ organisation, app: app.id, version: String(version) });
  const columns: readonly Column<ListedVersion>[] = [
    {
      key: "version",
      head: say("versionHead"),
      renderCell: ({ number }) => (
        <Link to="/organisations/$organisation/apps/$app/versions/$version" params={at(number)}>
          {say("version", { number })}
        </Link>
      ),
    },
    {
      key: "status",
      head: say("status"),
      renderCell: ({ status }) => (
        <StateWord tone={versionTones[status]}>{say(`version-${status}`)}</StateWord>
      ),
    },
    {
      key: "created",
      head: say("createdHead"),
      renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
    },
    {
      key: "submitted",
      head: say("submittedHead"),
      renderCell: ({ submittedAt }) =>
        submittedAt === undefined ? say("none") : <RelativeTime at={submittedAt} />,
    },
  ];

  async function draft(): Promise<void> {
    try {
      const { number } = await begin.mutateAsync({ params: { app: app.id } });
      await navigate({
        to: "/organisations/$organisation/apps/$app/versions/$version/edit",
        params: at(number),
      });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  const mayBegin = mayIn(organisation, "apps:write") && shown.rows?.some(isOpen) === false;
  return (
    <section className="section">
      {mayBegin && (
        <div>
          <ActionButton look="main" busy={say("beginning")} onAct={draft}>
            {say("newVersion")}
          </ActionButton>
        </div>
      )}
      <ListView
        {...shown}
        label={say("versionsOf", { name: app.name })}
        columns={columns}
        keyOf={({ number }) => String(number)}
        nameOf={({ number }) => say("version", { number })}
        filtered={false}
        empty={
          <Empty title={say("noVersions")}>
            <p>{say("noVersionsWhy")}</p>
          </Empty>
        }
        noMatch={undefined}
      />
    </section>
  );
}
