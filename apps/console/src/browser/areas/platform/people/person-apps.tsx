import { listGrants } from "@grantway/api";
import { type Column, Empty, ListView, Menu, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { linkOf } from "../../../list/thing-links.ts";
import { listsWords } from "../../../words/lists.ts";
import { peopleWords } from "../../../words/people.ts";
import type { Grant } from "./grant.ts";
import { nameOf, type Person } from "./person.ts";
import { RevokeGrantDialog } from "./revoke-grant-dialog.tsx";

/** The apps they allowed something. */
export function PersonApps({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const shown = useShownList(listGrants, { query: { userId: person.id } });
  const columns = useAppColumns();
  return (
    <ListView
      {...shown}
      label={say("appsOf", { name: nameOf(person) })}
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={({ clientName }) => clientName}
      renderMenu={may("grants:write") ? renderMenu : undefined}
      filtered={false}
      empty={
        <Empty title={say("noApps")}>
          <p>{say("noAppsText")}</p>
        </Empty>
      }
      noMatch={undefined}
    />
  );
}

function useAppColumns(): readonly Column<Grant>[] {
  const say = useWords(peopleWords);
  const formats = useFormats();
  return [
    { key: "app", head: say("app"), renderCell: renderApp },
    { key: "scopes", head: say("scopes"), renderCell: ({ scopes }) => formats.list([...scopes]) },
    { key: "allowed", head: say("allowed"), renderCell: ({ consentedAt }) => renderTime(consentedAt) },
    {
      key: "used",
      head: say("lastUsed"),
      renderCell: ({ lastUsedAt }) => (lastUsedAt === undefined ? say("never") : renderTime(lastUsedAt)),
    },
  ];
}

function renderApp({ clientId, clientName }: Grant) {
  return <Link {...linkOf(`client:${clientId}`)}>{clientName === "" ? clientId : clientName}</Link>;
}

function renderTime(at: string) {
  return <RelativeTime at={at} />;
}

function renderMenu(grant: Grant) {
  return <GrantMenu grant={grant} />;
}

function GrantMenu({ grant }: { readonly grant: Grant }) {
  const say = useWords(peopleWords);
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={sayList("actionsFor", { name: grant.clientName })}
        items={[{ label: say("revoke"), danger: true, onChoose: () => setAsking(true) }]}
      />
      {asking && <RevokeGrantDialog grant={grant} onClose={() => setAsking(false)} />}
    </>
  );
}
