import { LinkButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { issuerPath } from "../../address.ts";
import { Page } from "../../frame/page.tsx";
import { openWords } from "../../words/open.ts";
import type { Opening } from "./opening.ts";

/** Why an app is not opened, and what to do. Nothing was shared with it. */
export function RefusedPage({ opening }: { readonly opening: Opening }) {
  const say = useWords(openWords);
  const { app, refused = "uninstalled", suspendedBy = "nobody" } = opening;
  const organisation = opening.organisation?.name ?? "";
  const title = {
    uninstalled: say("uninstalled", { app: app.name }),
    suspended: say("suspended", { app: app.name }),
    "organisation-closed": say("organisation-closed", { organisation }),
    "no-frame": say("no-frame", { app: app.name }),
    "unsafe-address": say("unsafe-address", { app: app.name }),
  }[refused];
  const suspended = {
    platform: say("suspendedBy-platform"),
    publisher: say("suspendedBy-publisher"),
    organisation: say("suspendedBy-organisation", { organisation }),
    person: say("suspendedBy-person"),
    nobody: say("suspendedBy-unknown"),
  }[suspendedBy];
  const why = {
    uninstalled: say("uninstalledWhy"),
    suspended,
    "organisation-closed": say("organisation-closedWhy"),
    "no-frame": say("no-frameWhy"),
    "unsafe-address": say("unsafe-addressWhy"),
  }[refused];
  return (
    <Page title={title} narrow>
      <p>{why}</p>
      <p>{say("nothingShared", { app: app.name })}</p>
      <p>
        <LinkButton href={`${issuerPath}/account/apps`}>{say("toApps")}</LinkButton>
      </p>
    </Page>
  );
}
