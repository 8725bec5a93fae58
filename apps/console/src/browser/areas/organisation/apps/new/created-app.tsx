import { type createApp, type Output, showAppClient } from "@grantway/api";
import { Fact, Facts, Identifier, Loading, SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useRead } from "../../../../api/queries.ts";
import { type Above, Page } from "../../../../frame/page.tsx";
import { portalWords } from "../../../../words/portal.ts";
import { ConnectTab } from "../../../platform/clients/thing/connect-tab.tsx";

/** A new app: its secret at the only moment it is known, where it works, and code to begin with. */
export function CreatedApp(props: {
  readonly organisation: string;
  readonly created: Output<typeof createApp>;
  readonly above: readonly Above[];
}) {
  const { organisation, created, above } = props;
  const { app, client, sandbox } = created;
  const say = useWords(portalWords);
  const { data } = useRead(showAppClient, { params: { app: app.id, client: client.id } });
  return (
    <Page
      title={say("created", { name: app.name })}
      above={above}
      action={
        <Link
          className="button"
          to="/organisations/$organisation/apps/$app"
          params={{ organisation, app: app.id }}
        >
          {say("goTo", { name: app.name })}
        </Link>
      }
    >
      {client.secret !== undefined && (
        <SecretBox title={say("secretBox")} secret={client.secret} file={`${app.slug}-test-secret.txt`}>
          <p>{say("secretOnce")}</p>
        </SecretBox>
      )}
      <Facts>
        <Fact label={say("testClient")}>
          <Identifier value={client.id} of={say("testClient")} />
        </Fact>
        <Fact label={say("sandbox")}>
          {say(sandbox.made ? "sandboxMade" : "sandboxUsed", { name: sandbox.name })}
        </Fact>
      </Facts>
      {data === undefined ? (
        <Loading what={say("loadingClient")} />
      ) : (
        <ConnectTab client={{ ...data, introspects: [] }} />
      )}
    </Page>
  );
}
