import { listFamilies, listSessions } from "@grantway/api";
import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../../../frame/page.tsx";
import { preloadList, preloadTotal } from "../../../list/preload.ts";
import { sessionsWords } from "../../../words/sessions.ts";
import { sessionsSearch, type SessionsSearch } from "./addresses.ts";
import { familyFilter, FamilyList } from "./family-list.tsx";
import { sessionFilter, SessionList } from "./session-list.tsx";

const route = getRouteApi("/sessions");

/** Has the list that is shown read before it is shown. */
export function preloadSessions(address: Readonly<Record<string, unknown>>): void {
  const search = sessionsSearch.parse(address);
  if (search.tab === "families") {
    preloadList(listFamilies, { query: familyFilter(search) }, address);
    preloadTotal(listFamilies, familyFilter(search));
  } else {
    preloadList(listSessions, { query: sessionFilter(search) }, address);
    preloadTotal(listSessions, sessionFilter(search));
  }
}

/** `/sessions`: who is signed in where, and which tokens came out of it. */
export function SessionsPage() {
  const say = useWords(sessionsWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { tab = "sessions", person } = search;
  const change = (changes: Partial<SessionsSearch>) =>
    void navigate({ search: { ...search, ...changes }, replace: true, resetScroll: false });
  return (
    <Page title={say("title")}>
      <Tabs
        label={say("tabs")}
        shown={tab}
        // Of whom stays; the rest is about the other list.
        onShow={(name) =>
          void navigate({
            search: { person, tab: name === "families" ? name : undefined },
            resetScroll: false,
          })
        }
        tabs={[
          {
            name: "sessions",
            label: say("sessions"),
            content: <SessionList search={search} onChange={change} />,
          },
          {
            name: "families",
            label: say("families"),
            content: <FamilyList search={search} onChange={change} />,
          },
        ]}
      />
    </Page>
  );
}
