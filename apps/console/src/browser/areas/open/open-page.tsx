import { showLaunch } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { consolePath } from "../../address.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { readOptions } from "../../api/queries.ts";
import { Page } from "../../frame/page.tsx";
import { GonePage, isGone } from "../../frame/thing-page.tsx";
import { openWords } from "../../words/open.ts";
import { AppFrame } from "./app-frame.tsx";
import { isDocumentOf, loadedAddress } from "./opened-document.ts";
import { RefusedPage } from "./refused-page.tsx";
import "./open.css";

/** Milliseconds between two looks whether the app can still be opened: it may be uninstalled elsewhere. */
const lookEvery = 15_000;

/** `/open/<installation>`: the app in its frame, or why it is not there. */
export function OpenPage() {
  const { installation }: { readonly installation: string } = useParams({ from: "/open/$installation" });
  const say = useWords(openWords);
  const words = useProblemWords();
  const [closed, setClosed] = useState(false);
  const { data, error, refetch } = useQuery({
    ...readOptions(showLaunch, { params: { installation } }),
    refetchInterval: lookEvery,
    enabled: !closed,
  });

  if (!isDocumentOf(loadedAddress(), `${consolePath}/open/${installation}`)) {
    location.reload();
    return <Loading what={say("loadingApp")} />;
  }
  if (isGone(error)) {
    const back = { label: say("toApps"), link: { to: "/installed" } } as const;
    return <GonePage gone={{ title: say("unknown"), why: say("unknownWhy"), back }} narrow />;
  }
  // What was there stays while the server cannot be reached; the frame of the console says so.
  if (data === undefined) {
    if (error === null) return <Loading what={say("loadingApp")} />;
    return (
      <Page title={say("app")} narrow>
        <Failed message={words(error)} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data.frame === undefined) return <RefusedPage opening={data} />;
  if (closed) {
    return (
      <Page title={say("closed", { app: data.app.name })} narrow>
        <p>{say("closedWhy")}</p>
        <button type="button" className="button button-main" onClick={() => setClosed(false)}>
          {say("openAgain")}
        </button>
      </Page>
    );
  }
  return (
    <AppFrame
      key={`${data.installation} ${data.frame.url}`}
      opening={{ ...data, frame: data.frame }}
      onClose={() => setClosed(true)}
      onGone={() => void refetch()}
    />
  );
}
