import { listScopes } from "@grantway/api";
import { type Column, Empty, ListBar, ListView, NoMatch, SearchField, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useShownList } from "../../../../list/shown-list.ts";
import { apisWords } from "../../../../words/apis.ts";
import { riskTones } from "../risk-tones.ts";
import type { ApiView, ScopeView } from "../model.ts";
import { ScopeMenu } from "../scope/scope-menu.tsx";

const route = getRouteApi("/apis/$audience");

/** The scopes of an API. */
export function ScopesTab({ api: { audience, builtIn, name } }: { readonly api: ApiView }) {
  const say = useWords(apisWords);
  const { may } = useSession();
  const { search, tab } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = may("apis:write") && !builtIn;
  const shown = useShownList(listScopes, { query: { audience, search, total: true } });
  const find = (text: string) =>
    void navigate({
      search: { tab, search: text === "" ? undefined : text },
      replace: true,
      resetScroll: false,
    });
  const columns = useScopeColumns(audience);
  return (
    <div className="section">
      <ListBar>
        <SearchField label={say("scopesSearch")} value={search ?? ""} onSearch={find} />
      </ListBar>
      <ListView
        {...shown}
        label={say("scopesLabel", { name })}
        columns={columns}
        keyOf={({ key }) => key}
        nameOf={({ title }) => title}
        renderMenu={
          may("apis:write") ? (scope) => <ScopeMenu scope={scope} audience={audience} /> : undefined
        }
        filtered={search !== undefined}
        empty={
          <Empty title={say("scopesEmpty")}>
            <p>{say("scopesEmptyWhy")}</p>
            {mayChange && (
              <Link className="button" to="/apis/$audience/new-scope" params={{ audience }}>
                {say("newScope")}
              </Link>
            )}
          </Empty>
        }
        noMatch={
          <NoMatch
            title={say("scopesNoMatch")}
            clear={{ label: say("scopesShowAll"), onClear: () => find("") }}
          >
            <p>{say("scopesNoMatchWhy")}</p>
          </NoMatch>
        }
      />
    </div>
  );
}

function useScopeColumns(audience: string): readonly Column<ScopeView>[] {
  const say = useWords(apisWords);
  return [
    {
      key: "title",
      head: say("scopeTitle"),
      renderCell: ({ key, title }) => (
        <Link to="/apis/$audience/scopes/$key" params={{ audience, key }}>
          {title}
        </Link>
      ),
    },
    { key: "key", head: say("scope"), renderCell: ({ key }) => <code dir="ltr">{key}</code> },
    { key: "access", head: say("access"), renderCell: ({ access }) => say(access) },
    {
      key: "risk",
      head: say("risk"),
      renderCell: ({ risk }) => <StateWord tone={riskTones[risk]}>{say(risk)}</StateWord>,
    },
  ];
}
