import type { ConnectionDetail, ConnectionEdit } from "@grantway/helper/contract";
import { Button, Form } from "@grantway/ui/react";
import { useState } from "react";
import { call, connectionPath } from "../api/call.ts";
import { ConnectionFields } from "../forms/connection-fields.tsx";
import { changesOf, differs, valuesOf } from "../forms/connection-values.ts";
import { DefinitionFields } from "../forms/definition-fields.tsx";
import { definitionFrom, definitionValues } from "../forms/definition-values.ts";
import { Screen } from "../parts/screen.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { remember } from "../state/connections.ts";
import { useLoaded } from "../state/loaded.ts";
import { tell } from "../state/notices.ts";
import { connectionPage, navigate } from "../state/path.ts";

/** `/connections/:name/edit`: changes a connection without signing in again. */
export function EditScreen({ name }: { readonly name: string }) {
  const loaded = useLoaded(name, () => call<ConnectionDetail>(connectionPath(name)));
  return (
    <Screen title={`Edit ${name}`} narrow back={{ to: connectionPage(name), label: name }}>
      <WhenLoaded loaded={loaded} what="the connection">
        {(detail) => <EditForm detail={detail} />}
      </WhenLoaded>
    </Screen>
  );
}

function EditForm({ detail }: { readonly detail: ConnectionDetail }) {
  const { name, definition, providerFrom } = detail;
  const [values, setValues] = useState(() => valuesOf(detail));
  const [provider, setProvider] = useState(() => definitionValues(definition));
  const [own, setOwn] = useState(providerFrom === "definition");

  async function save(): Promise<void> {
    const described = definitionFrom(provider);
    const redefined =
      own &&
      (providerFrom !== "definition" || differs(definitionFrom(definitionValues(definition)), described));
    const body: ConnectionEdit = {
      ...changesOf(valuesOf(detail), values),
      ...(redefined ? { definition: described } : {}),
    };
    const saved = await call<ConnectionDetail>(connectionPath(name), { method: "PATCH", body });
    remember(saved, name);
    navigate(connectionPage(saved.name));
    tell("success", savedWords(detail, saved));
  }

  return (
    <Form
      buttons={{ save: "Save changes" }}
      busy="Saving…"
      onCancel={() => navigate(connectionPage(name))}
      onSend={save}
    >
      <ConnectionFields
        values={values}
        onChange={setValues}
        definition={own ? definitionFrom(provider) : definition}
        flows={[]}
        usualScopes={{}}
        hasSecret={detail.hasSecret}
        hasPrivateKey={detail.hasPrivateKey}
      />
      {own ? (
        <fieldset className="part">
          <legend>The provider</legend>
          <DefinitionFields values={provider} onChange={setProvider} />
        </fieldset>
      ) : (
        <p className="quiet">
          {definition.name} is described {providerFrom === "catalogue" ? "by the catalogue" : "by its issuer"}
          . <Button onClick={() => setOwn(true)}>Change its endpoints for this connection</Button>
        </p>
      )}
    </Form>
  );
}

/** New scopes mean nothing until somebody signs in again. */
function savedWords(before: ConnectionDetail, after: ConnectionDetail): string {
  const more = after.requestedScopes.filter((scope) => !before.requestedScopes.includes(scope));
  const signedIn = after.status !== "not_connected";
  if (more.length === 0 || !signedIn) return `The changes of ${after.name} are saved.`;
  return `The changes of ${after.name} are saved. Connect again to get ${more.join(", ")}: the token has what it had.`;
}
