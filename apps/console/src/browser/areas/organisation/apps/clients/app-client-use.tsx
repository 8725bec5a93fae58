import { listAppVersions, showAppClientActivity } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { activityDays, Use } from "../../../platform/clients/thing/use-tab.tsx";
import { type AppClient, isOpen } from "../app.ts";

/** Whether a client of an app works, what failed and why, and what there is to do about a scope that it lacks. */
export function AppClientUse(props: {
  readonly organisation: string;
  readonly app: string;
  readonly client: AppClient;
}) {
  const { organisation, app, client } = props;
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(showAppClientActivity, {
    params: { app, client: client.id },
    query: { days: activityDays },
  });
  const versions = useRead(listAppVersions, { params: { app }, query: {} }).data?.items ?? [];
  if (data === undefined) {
    return error === null ? (
      <Loading what={say("loadingUse")} />
    ) : (
      <Failed message={words(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <Use
      client={client}
      activity={data}
      renderHelp={({ code }) =>
        code === "invalid_scope" && (
          <MissingScope
            params={{ organisation, app, client: client.id }}
            version={(versions.find(isOpen) ?? versions[0])?.number}
          />
        )
      }
    />
  );
}

/** Where a scope is asked for: in the manifest, and once that asks for it, at the client. */
function MissingScope(props: {
  readonly params: { readonly organisation: string; readonly app: string; readonly client: string };
  readonly version: number | undefined;
}) {
  const { params, version } = props;
  const say = useWords(portalWords);
  return (
    <p className="actions">
      {version !== undefined && (
        <Link
          to="/organisations/$organisation/apps/$app/versions/$version/edit"
          params={{ ...params, version: String(version) }}
        >
          {say("askScope")}
        </Link>
      )}
      <Link to="/organisations/$organisation/apps/$app/clients/$client/edit" params={params}>
        {say("giveScope")}
      </Link>
    </p>
  );
}
