import type { Definition } from "@grantway/helper/contract";
import { ChoiceField, TextField } from "@grantway/ui/react";
import { DefinitionJson } from "./definition-json.tsx";
import {
  definitionFrom,
  type DefinitionValues,
  definitionValues,
  idFrom,
  withInner,
  withMember,
} from "./definition-values.ts";
import { RecordEditor } from "./record-editor.tsx";
import { StepParametersEditor } from "./step-parameters.tsx";

const endpoints = [
  ["authorization", "Authorization endpoint", "Where the browser is sent to sign in."],
  ["token", "Token endpoint", "Where codes and refresh tokens are exchanged."],
  ["refresh", "Refresh endpoint", "Only where refreshing has an address of its own."],
  ["revocation", "Revocation endpoint", undefined],
  ["device", "Device authorization endpoint", undefined],
  ["introspection", "Introspection endpoint", undefined],
  ["pushedAuthorization", "Pushed authorization endpoint", undefined],
  ["userinfo", "User info endpoint", undefined],
] as const;

const usual = ["", "As usual"] as const;
const pkce = [
  usual,
  ["required", "Required"],
  ["ok", "Used"],
  ["off", "Off: the provider trips over it"],
] as const;
const authentications = [
  usual,
  ["basic", "In the header (client_secret_basic)"],
  ["post", "In the body (client_secret_post)"],
  ["none", "No secret (public client)"],
  ["private_key_jwt", "Signed with a private key"],
  ["client_secret_jwt", "Signed with the secret"],
  ["omit", "Not at all (a template does it)"],
] as const;
const bodies = [usual, ["form", "As a form"], ["json", "As JSON"], ["query", "In the query"]] as const;

/** Every part of a provider's definition: the usual as fields, all of it as JSON. */
export function DefinitionFields(props: {
  readonly values: DefinitionValues;
  readonly onChange: (values: DefinitionValues) => void;
}) {
  const { values, onChange } = props;
  const { definition } = values;
  const setDefinition = (changed: Definition) => onChange({ ...values, definition: changed });
  const set = (name: string, value: unknown) => setDefinition(withMember(definition, name, value));
  return (
    <>
      <TextField
        label="Provider's name"
        required
        value={definition.name}
        onChange={(name) => {
          const own = definition.id === idFrom(definition.name);
          setDefinition({ ...definition, name, id: own ? idFrom(name) : definition.id });
        }}
      />
      <TextField
        label="Provider's id"
        hint="Lower-case letters, digits and single dashes."
        required
        code
        value={definition.id}
        shape={{
          pattern: "[a-z0-9]+(-[a-z0-9]+)*",
          otherwise: "Use lower-case letters and digits, with single dashes between them.",
        }}
        onChange={(id) => setDefinition({ ...definition, id })}
      />
      <TextField
        label="Issuer"
        hint="With it, endpoints left empty come from the metadata it publishes."
        code
        placeholder="https://login.example"
        value={definition.issuer ?? ""}
        onChange={(issuer) => set("issuer", issuer)}
      />
      {endpoints.map(([name, label, hint]) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          code
          placeholder={name === "token" ? "https://{tenant}.provider.example/token" : undefined}
          value={definition.endpoints?.[name] ?? ""}
          onChange={(url) => setDefinition(withInner(definition, "endpoints", name, url))}
        />
      ))}
      <TextField
        label="API base"
        hint="What short addresses of calls begin with."
        code
        placeholder="https://api.provider.example/v1/"
        value={definition.api?.base ?? ""}
        onChange={(base) => setDefinition(withInner(definition, "api", "base", base))}
      />
      <RecordEditor
        legend="Variables"
        hint="Names you use in addresses as {tenant}; each connection gives its own value."
        rows={values.variables}
        onChange={(variables) => onChange({ ...values, variables })}
        add="Add a variable"
        valueLabel="Description"
      />
      <StepParametersEditor
        rows={values.parameters}
        onChange={(parameters) => onChange({ ...values, parameters })}
        hint="Added to this request, or put in place of the standard ones. Values may hold templates: {client_id}, {client_secret}, {redirect_uri}, {state}, {scope}, {code}, {code_verifier}, {refresh_token}, {access_token}, your variables, and what was captured."
      />
      <ChoiceField
        label="PKCE"
        value={definition.pkce ?? ""}
        onChange={(value) => set("pkce", value)}
        options={pkce}
      />
      <ChoiceField
        label="How the client proves itself"
        value={definition.clientAuthentication ?? ""}
        onChange={(value) => set("clientAuthentication", value)}
        options={authentications}
      />
      <ChoiceField
        label="Body of requests"
        value={definition.requests?.["every"]?.body ?? ""}
        onChange={(body) =>
          setDefinition(withInner(definition, "requests", "every", bodyOf(definition, body)))
        }
        options={bodies}
      />
      <TextField
        label="Between scopes"
        hint="A space, unless the provider wants something else, such as a comma."
        code
        value={definition.scopes?.separator ?? ""}
        onChange={(separator) => setDefinition(withInner(definition, "scopes", "separator", separator))}
      />
      <DefinitionJson
        text={JSON.stringify(definitionFrom(values), null, 2)}
        onApply={(changed) => onChange(definitionValues(changed))}
      />
    </>
  );
}

function bodyOf(definition: Definition, body: string): object {
  const { body: _, ...rest } = definition.requests?.["every"] ?? {};
  return body === "" ? rest : { ...rest, body };
}
