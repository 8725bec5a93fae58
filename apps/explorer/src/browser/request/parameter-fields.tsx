import { useWords } from "@grantway/words/react";
import type { Operation, Parameter, ParameterPlace } from "../document/api-document.ts";
import { requestWords } from "../words/request.ts";
import { SchemaField } from "./fields/schema-field.tsx";
import { type PreparedCall, valueOf, withValue } from "./prepared-call.ts";

const places: readonly (readonly [
  heading: "pathParameters" | "queryParameters" | "headerParameters" | "cookieParameters",
  ParameterPlace[],
])[] = [
  ["pathParameters", ["path"]],
  ["queryParameters", ["query", "querystring"]],
  ["headerParameters", ["header"]],
  ["cookieParameters", ["cookie"]],
];

/** Optional ones that are shown at once; more of them wait behind a line that opens. */
const shownAtOnce = 6;

/** A field for each parameter, those that have to be there first. */
export function ParameterFields(props: {
  readonly operation: Operation;
  readonly call: PreparedCall;
  readonly onChange: (call: PreparedCall) => void;
  /** Names of those that are chosen elsewhere on the page. */
  readonly chosen: readonly string[];
}) {
  const { operation, chosen } = props;
  const say = useWords(requestWords);
  const shown = operation.parameters.filter((one) => one.in !== "path" || !chosen.includes(one.name));
  return places.map(([heading, within]) => {
    const own = shown.filter((one) => within.includes(one.in));
    if (own.length === 0) return undefined;
    const required = own.filter((one) => one.required);
    const optional = own.filter((one) => !one.required);
    return (
      <section key={heading} className="request-part" aria-label={say(heading)}>
        <h3>{say(heading)}</h3>
        <Fields {...props} parameters={required} />
        <Fields {...props} parameters={optional.slice(0, shownAtOnce)} />
        {optional.length > shownAtOnce && (
          <details>
            <summary>{say("optionalParameters", { count: optional.length - shownAtOnce })}</summary>
            <div className="fields-within">
              <Fields {...props} parameters={optional.slice(shownAtOnce)} />
            </div>
          </details>
        )}
      </section>
    );
  });
}

function Fields({
  parameters,
  ...props
}: Omit<Parameters<typeof ParameterField>[0], "parameter"> & { readonly parameters: readonly Parameter[] }) {
  return parameters.map((parameter) => (
    <ParameterField key={parameter.name} {...props} parameter={parameter} />
  ));
}

function ParameterField(props: {
  readonly operation: Operation;
  readonly call: PreparedCall;
  readonly onChange: (call: PreparedCall) => void;
  readonly parameter: Parameter;
}) {
  const { operation, call, onChange, parameter } = props;
  const { name, in: place, schema, required, description, deprecated } = parameter;
  const say = useWords(requestWords);
  const hint = [
    ...(deprecated ? [`${say("deprecated")}.`] : []),
    ...(description === undefined ? [] : [description]),
  ].join(" ");
  return (
    <SchemaField
      schema={schema}
      definitions={operation.definitions}
      label={name}
      value={valueOf(call, place, name)}
      onChange={(value) => onChange(withValue(call, { in: place, name, value }))}
      required={required && !parameter.allowEmptyValue}
      pointer={`/${name}`}
      id={`parameter-${place}`}
      depth={0}
      {...(hint === "" ? {} : { hint })}
    />
  );
}
