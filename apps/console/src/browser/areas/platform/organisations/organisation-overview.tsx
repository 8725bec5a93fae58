import { Fact } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSession } from "../../../api/api-context.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { useOrganisationConsequences } from "../../organisation/settings/consequences.ts";
import { DeleteOrganisationPanel } from "../../organisation/settings/delete-organisation-panel.tsx";
import { OrganisationFacts } from "../../organisation/settings/organisation-facts.tsx";
import { Stopped } from "../../organisation/settings/organisation-lead.tsx";
import { SandboxesSection } from "../../organisation/settings/sandboxes-section.tsx";
import { SuspendOrganisationPanel } from "./suspend-organisation-panel.tsx";

/** What an organisation is, what it has in numbers, and what the platform can stop. */
export function OrganisationOverview({ organisation }: { readonly organisation: Organisation }) {
  const { slug, kind, sandboxOf, deleteAt } = organisation;
  const say = useWords(organisationsWords);
  const { mayAll } = useSession();
  const writes = mayAll("organisations:write");
  return (
    <>
      <Stopped organisation={organisation} />
      <OrganisationFacts organisation={organisation}>
        {sandboxOf !== undefined && (
          <Fact label={say("sandboxOf")}>
            <Link to="/organisations/$organisation" params={{ organisation: sandboxOf }}>
              {say("showOne")}
            </Link>
          </Fact>
        )}
        <Numbers organisation={organisation} />
      </OrganisationFacts>
      {kind === "live" && mayAll("apps:read") && <SandboxesSection key={slug} organisation={organisation} />}
      {writes && <SuspendOrganisationPanel organisation={organisation} />}
      {writes && deleteAt === undefined && <DeleteOrganisationPanel organisation={organisation} />}
    </>
  );
}

function Numbers({ organisation: { id, slug } }: { readonly organisation: Organisation }) {
  const say = useWords(organisationsWords);
  const { number } = useFormats();
  const { mayAll } = useSession();
  const { data: counted, error } = useOrganisationConsequences(id);
  const params = { organisation: slug };
  const awaited = say(error === null ? "counting" : "notCounted");
  const shown = (count: number | undefined) => (count === undefined ? awaited : number(count));
  return (
    <>
      <Fact label={say("members")}>
        {shown(counted?.members)}
        <Beside may={mayAll("members:read")}>
          <Link to="/organisations/$organisation/members" params={params}>
            {say("showMembers")}
          </Link>
        </Beside>
      </Fact>
      <Fact label={say("installations")}>
        {shown(counted?.installations)}
        <Beside may={mayAll("installations:read")}>
          <Link to="/organisations/$organisation/installed" params={params}>
            {say("showInstalled")}
          </Link>
        </Beside>
      </Fact>
      <Fact label={say("grants")}>{shown(counted?.grants)}</Fact>
      <Fact label={say("apps")}>
        {shown(counted?.apps)}
        <Beside may={mayAll("apps:read")}>
          <Link to="/organisations/$organisation/apps" params={params}>
            {say("showApps")}
          </Link>
        </Beside>
      </Fact>
      <Fact label={say("elsewhere")}>{shown(counted?.installedElsewhere)}</Fact>
    </>
  );
}

/** Beside a number, the way to what was counted. */
function Beside({ may, children }: { readonly may: boolean; readonly children: ReactNode }) {
  return may && <> · {children}</>;
}
