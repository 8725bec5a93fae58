import { listAppVersions } from "@grantway/api";
import { PickField, TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRead } from "../../../../api/queries.ts";
import { ChoicesFailed } from "../../../../forms/choices-failed.tsx";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { useClientLabels } from "../../../platform/clients/edit/client-labels.ts";
import { useFieldRules } from "../../../platform/clients/edit/field-rules.ts";
import { FurtherFields } from "../../../platform/clients/edit/further-fields.tsx";
import type { ClientDraft } from "../../../platform/clients/model/templates.ts";
import type { AppClient } from "../app.ts";
import { useManifestWorld } from "../manifest/manifest-world.ts";

/** The fields of a client of an app. Its scopes are of those that the manifests ask for, and those of a sign-in. */
export function AppClientFields(props: {
  readonly app: string;
  readonly environment: AppClient["environment"];
  readonly draft: DraftFields<ClientDraft>;
  /** Scopes that it got no token for lately. */
  readonly unused?: readonly string[];
}) {
  const { app, environment, draft, unused = [] } = props;
  const { values, set, errorOf, errorsOf } = draft;
  const say = useWords(portalWords);
  const sayOfClients = useWords(clientsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const { askable = [], reading } = useManifestWorld();
  const versions = useRead(listAppVersions, { params: { app }, query: {} });
  const asked = new Set(
    versions.data?.items.flatMap(({ manifest }) => manifest.scopes.map(({ scope }) => scope)),
  );
  const pickable = askable.filter(
    ({ key, audience }) => audience === undefined || asked.has(key) || values.scopes.includes(key),
  );
  const groups = Map.groupBy(pickable, ({ api }) => api ?? sayOfClients("account"));
  const warned = values.scopes.filter((scope) => unused.includes(scope));
  const refused = [...errorsOf("scopes")].map(
    ([place, message]) => [values.scopes[place] ?? "", message] as const,
  );
  return (
    <>
      <TextField
        id="name"
        label={labels.name}
        hint={say("clientNameHint")}
        required
        value={values.name}
        check={rules.name}
        error={errorOf("name")}
        onChange={(name) => set("name", name)}
      />
      {values.grantTypes.includes("authorization_code") && (
        <ValuesField
          id="redirectUris"
          label={labels.redirectUris}
          hint={say(environment === "live" ? "liveRedirectHint" : "testRedirectHint")}
          required
          add={sayOfClients("redirectUriAdd")}
          placeholder="https://app.example/callback"
          values={values.redirectUris}
          check={rules.redirectUri}
          error={errorOf("redirectUris")}
          errors={errorsOf("redirectUris")}
          onChange={(uris) => set("redirectUris", [...uris])}
        />
      )}
      <ChoicesFailed of={reading.error === null ? versions : reading} />
      <PickField
        id="scopes"
        label={labels.scopes}
        hint={say("clientScopesHint")}
        find={sayOfClients("scopesFind")}
        groups={[...groups].map(([label, items]) => ({
          label,
          items: items.map(({ key, title }) => ({ value: key, title })),
        }))}
        values={values.scopes}
        error={errorOf("scopes")}
        errors={new Map([...warned.map((scope) => [scope, say("unusedScope")] as const), ...refused])}
        onChange={(picked) => set("scopes", [...picked])}
      />
      <details className="more">
        <summary>{sayOfClients("advanced")}</summary>
        <div className="form">
          <FurtherFields draft={draft} ofApp />
        </div>
      </details>
    </>
  );
}
