import { ChoiceField, CodeSnippet } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { issuerOf } from "../../../../address.ts";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { type Client, kindOf } from "../model/client.ts";
import { signs } from "../snippets/snippet.ts";
import { snippets } from "../snippets/snippets.ts";

/** Where an app of the reader answers, until one is registered. */
const likelyUri = "http://localhost:3000/callback";
const likelyAudience = "https://api.example.com";

/** What the code has in it of a client. */
type Connectable = Pick<
  Client,
  | "id"
  | "type"
  | "applicationType"
  | "authenticationMethod"
  | "authenticationAlgorithm"
  | "grantTypes"
  | "introspects"
  | "redirectUris"
  | "scopes"
>;

/** Code for the reader's framework, with this client in it. */
export function ConnectTab({ client }: { readonly client: Connectable }) {
  const say = useWords(clientsWords);
  const sayOfKeys = useWords(clientKeysWords);
  const all = snippets[kindOf(client)];
  const offered = signs(client.authenticationMethod) ? all.filter((one) => one.signs === true) : all;
  const [name, setName] = useState(offered[0]?.name ?? "");
  const snippet = offered.find((one) => one.name === name) ?? offered[0];
  if (snippet === undefined) return <p>{sayOfKeys("connectSigns")}</p>;
  const { id, authenticationMethod, authenticationAlgorithm, introspects, redirectUris, scopes, type } =
    client;
  const code = snippet.write({
    issuer: issuerOf(globalThis.location),
    clientId: id,
    confidential: type === "confidential",
    authenticationMethod,
    ...(authenticationAlgorithm === undefined ? {} : { authenticationAlgorithm }),
    redirectUri: redirectUris[0] ?? likelyUri,
    scope: scopes.join(" "),
    audience: introspects[0] ?? likelyAudience,
  });
  return (
    <section className="section">
      <p>{say("connectLead")}</p>
      <div className="narrow">
        <ChoiceField
          label={say("framework")}
          value={snippet.name}
          onChange={setName}
          options={offered.map((one) => [one.name, one.label])}
        />
      </div>
      <CodeSnippet label={snippet.label} code={code} />
    </section>
  );
}
