import { inspectAppToken, showApp } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useApi } from "../../../../api/api-context.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { developersWords } from "../../../../words/developers.ts";
import { portalWords } from "../../../../words/portal.ts";
import { TokenFacts } from "../../../platform/inspector/token-facts.tsx";
import { TokenForm } from "../../../platform/inspector/token-form.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/inspector");

/** `/organisations/$organisation/apps/$app/inspector`: what a token is that a client of the app was given. */
export function AppInspectorPage() {
  const say = useWords(developersWords);
  const sayOfApps = useWords(portalWords);
  const api = useApi();
  const params = route.useParams();
  const { app } = params;
  const list = {
    label: sayOfApps("title"),
    link: { to: "/organisations/$organisation/apps", params },
  } as const;
  return (
    <ThingPage
      operation={showApp}
      input={{ params: { app } }}
      known={say("inspect")}
      title={({ name }) => say("inspectTitle", { name })}
      above={(shown) => [
        list,
        {
          label: shown?.name ?? sayOfApps("app"),
          link: { to: "/organisations/$organisation/apps/$app", params, search: { tab: "clients" } },
        },
      ]}
      narrow
      loading={sayOfApps("loadingOne")}
      gone={{
        title: sayOfApps("gone"),
        why: sayOfApps("goneWhy"),
        back: { ...list, label: sayOfApps("backToList") },
      }}
    >
      {() => (
        <TokenForm
          hint={say("tokenHint")}
          onLook={(token) => api.call(inspectAppToken, { params: { app }, body: { token } })}
          renderSeen={(seen) => (
            <TokenFacts
              token={seen}
              person={seen.actsAs === "person" ? say("aPerson") : undefined}
              unknown={{ title: say("unknownToken"), why: say("unknownTokenWhy") }}
            />
          )}
        />
      )}
    </ThingPage>
  );
}
