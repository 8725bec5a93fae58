import { ChecksField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";

const launch = "urn:grantway:params:oauth:grant-type:launch";
const deviceCode = "urn:ietf:params:oauth:grant-type:device_code";

/** How a client gets tokens. */
export function GrantFields(props: {
  readonly draft: DraftFields<ClientDraft>;
  /** Whether whoever fills this in may let it get tokens without a person. */
  readonly privileged: boolean;
  readonly ofApp: boolean;
}) {
  const { draft, privileged, ofApp } = props;
  const say = useWords(clientsWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  // The server takes them of first-party clients alone.
  const legacyGrants = [
    { value: "implicit", label: say("implicit"), detail: say("implicitWhat") },
    { value: "password", label: say("password"), detail: say("passwordWhat") },
  ] as const;
  return (
    <ChecksField
      id="grantTypes"
      label={labels.grantTypes}
      values={values.grantTypes}
      error={errorOf("grantTypes")}
      onChange={(types) => set("grantTypes", types as ClientDraft["grantTypes"])}
      options={[
        { value: "authorization_code", label: say("code"), detail: say("codeWhat") },
        { value: deviceCode, label: say("deviceCode"), detail: say("deviceCodeWhat") },
        { value: "refresh_token", label: say("refresh"), detail: say("refreshWhat") },
        ...(privileged || ofApp || values.grantTypes.includes("client_credentials")
          ? [{ value: "client_credentials", label: say("credentials"), detail: say("credentialsWhat") }]
          : []),
        ...legacyGrants.filter(
          ({ value }) => (privileged && values.firstParty) || values.grantTypes.includes(value),
        ),
        ...(ofApp ? [{ value: launch, label: say("launches"), detail: say("launchesWhat") }] : []),
      ]}
    />
  );
}
