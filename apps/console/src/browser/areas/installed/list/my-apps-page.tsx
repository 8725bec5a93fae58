import { listInstallations } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { issuerPath } from "../../../address.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { useTotal } from "../../../list/total.ts";
import { installedWords } from "../../../words/installed.ts";
import { askedOf } from "../installation.ts";
import { InstalledList } from "./installed-list.tsx";
import { WaitingRequests } from "./waiting-requests.tsx";
import "../../directory/directory.css";

const route = getRouteApi("/installed");

/** `/installed`: what this person installed for themselves, and what they wait for. */
export function MyAppsPage() {
  const say = useWords(installedWords);
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [now] = useState(() => Date.now());
  const asked = askedOf(address, undefined, now);
  const total = useTotal(listInstallations, asked);
  return (
    <Page
      title={say("mine")}
      count={total}
      lead={
        <p className="quiet">
          {say.rich("mineLead", {
            account: <a href={`${issuerPath}/account/apps`}>{say("mineElsewhere")}</a>,
          })}
        </p>
      }
      action={<GoButton to="/directory">{say("toDirectory")}</GoButton>}
    >
      <WaitingRequests />
      <InstalledList
        organisation={undefined}
        asked={asked}
        address={address}
        onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </Page>
  );
}
