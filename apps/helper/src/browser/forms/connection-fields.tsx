import type { Definition, DefinitionVariable, Flow, UsualScopes } from "@grantway/helper/contract";
import { CheckField, ChoiceField, LongTextField, TextField } from "@grantway/ui/react";
import { flowWords } from "../parts/flow-words.ts";
import { type ConnectionValues, withFlow } from "./connection-values.ts";
import { registersItself } from "./registers-itself.ts";
import { ScopesField } from "./scopes-field.tsx";
import { StepParametersEditor } from "./step-parameters.tsx";

const authentications = [
  ["", "As the provider's definition says"],
  ["basic", "In the header (client_secret_basic)"],
  ["basic_raw", "In the header, without percent-encoding"],
  ["post", "In the body (client_secret_post)"],
  ["none", "No secret (public client)"],
  ["private_key_jwt", "Signed with a private key (private_key_jwt)"],
  ["client_secret_jwt", "Signed with the secret (client_secret_jwt)"],
  ["omit", "Not at all (a template does it)"],
] as const;

/** Every flow, for definitions that may grow one while they are written. */
export const allFlows = Object.keys(flowWords) as readonly Flow[];

/** The fields of a connection, the usual first. */
export function ConnectionFields(props: {
  readonly values: ConnectionValues;
  readonly onChange: (values: ConnectionValues) => void;
  readonly definition: Definition;
  /** Flows to choose from; one or none shows no choice. */
  readonly flows: readonly Flow[];
  /** For each of them what is asked for when the person names no scope. */
  readonly usualScopes: UsualScopes;
  readonly hasSecret?: boolean;
  readonly hasPrivateKey?: boolean;
}) {
  const {
    values,
    onChange,
    definition,
    flows,
    usualScopes,
    hasSecret = false,
    hasPrivateKey = false,
  } = props;
  const set = (change: Partial<ConnectionValues>) => onChange({ ...values, ...change });
  const itself = registersItself(definition);
  const keyed = values.flow === "jwt_bearer" || values.authentication === "private_key_jwt";
  return (
    <>
      <TextField
        label="Name"
        hint="What your programs call it: letters, digits, dots, dashes and underscores."
        required
        code
        value={values.name}
        shape={{
          pattern: "[A-Za-z0-9_][A-Za-z0-9._\\-]{0,63}",
          otherwise: "Begin with a letter, digit or underscore, and use 64 signs at most, without spaces.",
        }}
        onChange={(name) => set({ name })}
      />
      {flows.length > 1 && (
        <ChoiceField
          label="Way of signing in"
          value={values.flow}
          onChange={(flow) => onChange(withFlow(values, flow as Flow, usualScopes))}
          options={flows.map((flow) => [flow, flowWords[flow]] as const)}
        />
      )}
      {Object.entries(definition.variables ?? {}).map(([name, variable]) => (
        <TextField
          key={name}
          label={name}
          hint={variableHint(variable)}
          code
          required={variable.default === undefined}
          value={values.variables[name] ?? ""}
          onChange={(value) => set({ variables: { ...values.variables, [name]: value } })}
        />
      ))}
      {values.flow !== "static" && (
        <>
          <TextField
            label="Client id"
            hint={
              itself
                ? "Leave it empty to have a client registered there by itself, or give the id of one that you registered."
                : "The provider gives it to you when you register an app there."
            }
            required={!itself}
            code
            value={values.clientId}
            onChange={(clientId) => set({ clientId })}
          />
          <SecretField values={values} set={set} hasSecret={hasSecret} />
        </>
      )}
      {definition.scopes?.parameter !== null && (
        <ScopesField value={values.scopes} onChange={(scopes) => set({ scopes })} definition={definition} />
      )}
      {Object.entries(values.extraScopes).map(([name, text]) => (
        <LongTextField
          key={name}
          label={name}
          hint={`Scopes that ${definition.name} takes apart from the others.`}
          rows={2}
          value={text}
          onChange={(value) => set({ extraScopes: { ...values.extraScopes, [name]: value } })}
        />
      ))}
      <LongTextField
        label="APIs the token is for"
        hint="By the URIs that the provider knows them by, one in a line. Leave it empty unless the provider has several."
        rows={2}
        value={values.resources}
        onChange={(resources) => set({ resources })}
      />
      {keyed && (
        <LongTextField
          label="Private key"
          hint={
            hasPrivateKey
              ? "Leave it empty to keep the one that is stored."
              : "As a JWK, one JSON object. It is stored encrypted."
          }
          rows={4}
          required={!hasPrivateKey}
          value={values.privateKey}
          onChange={(privateKey) => set({ privateKey })}
        />
      )}
      <details className="more">
        <summary>Service, client authentication, extra parameters</summary>
        <div className="form">
          <TextField
            label="Service"
            hint="The group it is shown in."
            required
            code
            value={values.service}
            onChange={(service) => set({ service })}
          />
          <ChoiceField
            label="Client authentication"
            value={values.authentication}
            onChange={(authentication) => set({ authentication })}
            options={authentications}
          />
          <StepParametersEditor
            rows={values.parameters}
            onChange={(parameters) => set({ parameters })}
            hint="Added to this request of this connection. Values may hold templates such as {client_id}, {redirect_uri} and {state}."
          />
        </div>
      </details>
    </>
  );
}

function SecretField(props: {
  readonly values: ConnectionValues;
  readonly set: (change: Partial<ConnectionValues>) => void;
  readonly hasSecret: boolean;
}) {
  const { values, set, hasSecret } = props;
  return (
    <>
      {!values.forgetSecret && (
        <TextField
          label="Client secret"
          hint={
            hasSecret
              ? "One is stored. Leave this empty to keep it, or type a new one."
              : "Leave it empty when the provider gave you none. It is stored encrypted, and never shown again."
          }
          type="password"
          autoComplete="new-password"
          code
          value={values.secret}
          onChange={(secret) => set({ secret })}
        />
      )}
      {hasSecret && (
        <CheckField
          checked={values.forgetSecret}
          onChange={(forgetSecret) => set({ forgetSecret, secret: "" })}
        >
          Forget the stored secret
        </CheckField>
      )}
    </>
  );
}

function variableHint({ description, example }: DefinitionVariable): string {
  return example === undefined ? description : `${description} For example ${example}`;
}
