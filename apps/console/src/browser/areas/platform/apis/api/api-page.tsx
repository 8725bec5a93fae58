import { showApi } from "@grantway/api";
import { Fact, Facts, Identifier, Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { preload } from "../../../../list/preload.ts";
import { apisWords } from "../../../../words/apis.ts";
import { apiTabs } from "../api-tabs.ts";
import { useLifetimes } from "../lifetime.ts";
import type { ApiView } from "../model.ts";
import { ApiDanger } from "./api-danger.tsx";
import { ScopesTab } from "./scopes-tab.tsx";

const route = getRouteApi("/apis/$audience");

/** Has it read before it is shown. */
export function preloadApi(audience: string): void {
  preload(showApi, { params: { audience } });
}

/** `/apis/$audience`. */
export function ApiPage() {
  const say = useWords(apisWords);
  const { may } = useSession();
  const { audience } = route.useParams();
  return (
    <ThingPage
      operation={showApi}
      input={{ params: { audience } }}
      known={audience}
      title={({ name }) => name}
      above={() => [{ label: say("title"), link: { to: "/apis" } }]}
      renderLead={({ builtIn }) => (
        <p className="quiet">
          <code dir="ltr">{audience}</code> {builtIn && say("builtInWhy")}
        </p>
      )}
      renderAction={({ builtIn }) =>
        may("apis:write") &&
        !builtIn && (
          <div className="actions">
            <Link className="button button-secondary" to="/apis/$audience/edit" params={{ audience }}>
              {say("edit")}
            </Link>
            <Link className="button" to="/apis/$audience/new-scope" params={{ audience }}>
              {say("newScope")}
            </Link>
          </div>
        )
      }
      loading={say("loadingOne")}
      gone={{
        title: say("gone"),
        why: say("goneWhy"),
        back: { label: say("backToList"), link: { to: "/apis" } },
      }}
    >
      {(api) => <ApiTabs api={api} />}
    </ThingPage>
  );
}

function ApiTabs({ api }: { readonly api: ApiView }) {
  const say = useWords(apisWords);
  const lifetimes = useLifetimes(null);
  const { may } = useSession();
  const navigate = route.useNavigate();
  const { tab = "scopes", ...search } = route.useSearch();
  const shown = apiTabs.filter((one) => (may("apis:write") && !api.builtIn) || one !== "danger");
  const contents = {
    scopes: { label: say("tabScopes"), content: <ScopesTab api={api} /> },
    settings: {
      label: say("tabSettings"),
      content: (
        <Facts>
          <Fact label={say("audience")}>
            <Identifier value={api.audience} of={say("audience")} />
          </Fact>
          <Fact label={say("lifetime")}>{lifetimes.say(api.accessTokenLifetime)}</Fact>
          <Fact label={say("format")}>{say(api.tokenFormat)}</Fact>
        </Facts>
      ),
    },
    danger: { label: say("tabDanger"), content: <ApiDanger api={api} /> },
  };
  return (
    <Tabs
      label={say("tabs", { name: api.name })}
      tabs={shown.map((name) => ({ name, ...contents[name] }))}
      shown={shown.includes(tab) ? tab : "scopes"}
      onShow={(next) =>
        void navigate({
          search: { ...search, tab: apiTabs.find((one) => one === next) },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
