import { listOrganisations } from "@grantway/api";
import { type Column, Empty, ListView, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../organisation.ts";
import { OrganisationState } from "./organisation-lead.tsx";

/** The sandboxes of an organisation, as far as who is signed in is in them. */
export function SandboxesSection({ organisation }: { readonly organisation: Organisation }) {
  const { id, slug, status } = organisation;
  const say = useWords(organisationsWords);
  const { mayIn } = useSession();
  const shown = useShownList(listOrganisations, { query: { sandboxOf: id } });
  const columns = useSandboxColumns();
  const add = mayIn(slug, "apps:write") && status === "active" && (
    <GoButton
      to="/organisations/$organisation/settings/new-sandbox"
      params={{ organisation: slug }}
      look="secondary"
    >
      {say("newSandbox")}
    </GoButton>
  );
  return (
    <section className="section">
      <h2>{say("sandboxes")}</h2>
      <p className="quiet">{say("sandboxesWhy")}</p>
      <ListView
        {...shown}
        label={say("sandboxes")}
        columns={columns}
        keyOf={(one) => one.id}
        nameOf={({ name }) => name}
        filtered={false}
        empty={
          <Empty title={say("noSandboxes")}>
            <p>{say("noSandboxesText")}</p>
            {add}
          </Empty>
        }
        noMatch={undefined}
      />
      {shown.rows !== undefined && shown.rows.length > 0 && <div>{add}</div>}
    </section>
  );
}

function useSandboxColumns(): readonly Column<Organisation>[] {
  const say = useWords(organisationsWords);
  return [
    {
      key: "name",
      head: say("name"),
      renderCell: ({ slug, name }) => (
        <Link to="/organisations/$organisation/settings" params={{ organisation: slug }}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { key: "slug", head: say("slug"), renderCell: ({ slug }) => <code dir="ltr">{slug}</code> },
    { key: "state", head: say("state"), renderCell: ({ status }) => <OrganisationState status={status} /> },
    { key: "created", head: say("created"), renderCell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}
