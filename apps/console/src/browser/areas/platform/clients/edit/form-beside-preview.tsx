import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { Beside } from "../../../../preview/beside.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { signsPeopleIn } from "../model/client.ts";
import type { ClientDraft } from "../model/templates.ts";

/** Where people go in the preview until an address is typed. */
const likelyUri = "https://app.example/callback";

/** What to say where there is no page to show. */
function whyNoPreview({ grantTypes }: ClientDraft) {
  if (grantTypes.includes("urn:ietf:params:oauth:grant-type:device_code")) return "previewDevice";
  return signsPeopleIn(grantTypes) ? "previewNobody" : "previewNoPeople";
}

/** The form of a client beside what people are asked for it. */
export function FormBesidePreview({
  client,
  children,
}: {
  readonly client: ClientDraft;
  readonly children: ReactNode;
}) {
  const say = useWords(clientsWords);
  const { firstParty, grantTypes, name, redirectUris, scopes } = client;
  const sendsPeople = signsPeopleIn(grantTypes);
  const previewed = {
    clientName: name.trim() === "" ? say("nameless") : name.trim(),
    redirectUri: redirectUris.find((uri) => uri.trim() !== "") ?? likelyUri,
    scopes,
    renews: grantTypes.includes("refresh_token"),
  };
  return (
    <Beside
      title={say("preview")}
      about={say("previewWhy")}
      previewed={sendsPeople && !firstParty ? previewed : undefined}
      instead={say(whyNoPreview(client))}
    >
      {children}
    </Beside>
  );
}
