import { SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { Page } from "../../../../frame/page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { ConnectTab } from "../thing/connect-tab.tsx";

/** A client that was just created, with its secret at the only moment it is known. */
export interface Created {
  readonly client: Client;
  readonly secret: string;
}

/** Shows the secret, and what is done with it next. */
export function CreatedClient({ created: { client, secret } }: { readonly created: Created }) {
  const say = useWords(clientsWords);
  return (
    <Page
      title={say("created", { name: client.name })}
      above={[{ label: say("title"), link: { to: "/clients" } }]}
      action={
        <Link className="button" to="/clients/$id" params={{ id: client.id }}>
          {say("open", { name: client.name })}
        </Link>
      }
    >
      <SecretBox title={say("secretBox")} secret={secret} file={`${client.id}-secret.txt`}>
        <p>{say("secretOnce")}</p>
      </SecretBox>
      <ConnectTab client={client} />
    </Page>
  );
}
