import { listInstallations } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { useTotal } from "../../../list/total.ts";
import { installedWords } from "../../../words/installed.ts";
import { type Here, InOrganisation } from "../../organisation/in-organisation.tsx";
import { askedOf } from "../installation.ts";
import { InstalledList } from "./installed-list.tsx";

const route = getRouteApi("/organisations/$organisation/installed");

/** `/organisations/…/installed`: what is installed for the organisation. */
export function ConnectedAppsPage() {
  const say = useWords(installedWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("theirs")}>
      {(here) => <ConnectedApps key={here.id} here={here} />}
    </InOrganisation>
  );
}

function ConnectedApps({ here }: { readonly here: Here }) {
  const say = useWords(installedWords);
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [now] = useState(() => Date.now());
  const asked = askedOf(address, here.id, now);
  const total = useTotal(listInstallations, asked);
  return (
    <Page
      title={say("theirs")}
      count={total}
      lead={<p className="quiet">{say("theirsLead")}</p>}
      action={<GoButton to="/directory">{say("toDirectory")}</GoButton>}
    >
      <InstalledList
        organisation={here.slug}
        asked={asked}
        address={address}
        onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </Page>
  );
}
