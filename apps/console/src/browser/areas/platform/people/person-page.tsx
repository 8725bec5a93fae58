import { showUser } from "@grantway/api";
import { Failed, Loading, Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { preload } from "../../../list/preload.ts";
import { peopleWords } from "../../../words/people.ts";
import { personTabs } from "./addresses.ts";
import { nameOf, type Person } from "./person.ts";
import { PersonActivity } from "./person-activity.tsx";
import { PersonApps } from "./person-apps.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { PersonProfile } from "./person-profile.tsx";
import { PersonSessions } from "./person-sessions.tsx";
import { PersonState } from "./person-state.tsx";

const route = getRouteApi("/people/$id");

/** Has them read before the page is shown. */
export function preloadPerson(id: string): void {
  preload(showUser, { params: { id } });
}

/** `/people/…`: one person. */
export function PersonPage() {
  const say = useWords(peopleWords);
  const words = useProblemWords();
  const { id } = route.useParams();
  const { data: person, error, refetch } = useRead(showUser, { params: { id } });
  const above = [{ label: say("title"), link: { to: "/people" } }] as const;
  if (person === undefined) {
    return (
      <Page title={say("person")} above={above}>
        {error === null ? (
          <Loading what={say("loadingPerson")} />
        ) : (
          <Failed message={words(error)} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={nameOf(person)}
      above={above}
      action={<Actions person={person} />}
      lead={
        <p className="page-lead">
          <PersonState status={person.status} /> {person.username} · {person.email}
        </p>
      }
    >
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      <PersonTabs person={person} />
    </Page>
  );
}

function Actions({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const navigate = route.useNavigate();
  return (
    <div className="page-actions">
      {may("users:write") && (
        <GoButton to="/people/$id/edit" params={{ id: person.id }} look="secondary">
          {say("edit")}
        </GoButton>
      )}
      <PersonMenu wide person={person} onGone={() => void navigate({ to: "/people", replace: true })} />
    </div>
  );
}

function PersonTabs({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const { tab = "profile" } = route.useSearch();
  const navigate = route.useNavigate();
  const contents = {
    profile: { label: say("tabProfile"), content: <PersonProfile person={person} />, allowed: true },
    sessions: {
      label: say("tabSessions"),
      content: <PersonSessions person={person} />,
      allowed: may("sessions:read"),
    },
    apps: { label: say("tabApps"), content: <PersonApps person={person} />, allowed: may("grants:read") },
    activity: {
      label: say("tabActivity"),
      content: <PersonActivity person={person} />,
      allowed: may("audit:read"),
    },
  } as const;
  const tabs = personTabs.map((name) => ({ name, ...contents[name] })).filter(({ allowed }) => allowed);
  const shown = tabs.some(({ name }) => name === tab) ? tab : "profile";
  return (
    <Tabs
      label={say("tabs", { name: nameOf(person) })}
      tabs={tabs}
      shown={shown}
      onShow={(name) => {
        const next = personTabs.find((one) => one === name);
        void navigate({
          search: { tab: next === "profile" ? undefined : next },
          replace: true,
          resetScroll: false,
        });
      }}
    />
  );
}
