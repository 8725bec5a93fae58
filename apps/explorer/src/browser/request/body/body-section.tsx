import { ChoiceField, LongTextField, Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { Content, Operation } from "../../document/api-document.ts";
import type { Definitions } from "../../document/schema.ts";
import { requestWords } from "../../words/request.ts";
import type { GivenBody } from "../prepared-call.ts";
import { sampleOf } from "../sample.ts";
import { bodyOfType, jsonText, kindOfType, usualTypes } from "./body-kinds.ts";
import { FileBody } from "./file-body.tsx";
import { FormBody } from "./form-body.tsx";
import { JsonBody } from "./json-body.tsx";

const noBody: NonNullable<Operation["body"]> = { required: false, types: new Map() };
const noDefinitions: Definitions = new Map();

/** What is sent along: as which media type, and what. */
export function BodySection(props: {
  /** Absent for an address that was typed. */
  readonly operation: Operation | undefined;
  readonly body: GivenBody | undefined;
  readonly onChange: (body: GivenBody | undefined) => void;
  readonly onSubmit: () => void;
}) {
  const { operation, body, onChange, onSubmit } = props;
  const say = useWords(requestWords);
  const declared = operation?.body ?? noBody;
  const definitions = operation?.definitions ?? noDefinitions;
  const content = body === undefined ? undefined : declared.types.get(body.type);
  const choose = (type: string) =>
    onChange(type === "" ? undefined : bodyOfType(type, declared.types.get(type), definitions));
  return (
    <section className="request-part" aria-label={say("body")}>
      <div className="body-head">
        <h3>{say("body")}</h3>
        {body?.kind === "text" && (
          <Examples body={body} content={content} definitions={definitions} onChange={onChange} />
        )}
      </div>
      {declared.description !== undefined && <p className="hint">{declared.description}</p>}
      <TypeField declared={declared} type={body?.type} onChoose={choose} />
      {body !== undefined && <Written {...{ body, content, definitions, onChange, onSubmit }} />}
    </section>
  );
}

/** As which media type it is sent; one that nobody declared stays while it is there. */
function TypeField(props: {
  readonly declared: NonNullable<Operation["body"]>;
  readonly type: string | undefined;
  readonly onChoose: (type: string) => void;
}) {
  const { declared, type, onChoose } = props;
  const say = useWords(requestWords);
  const names = declared.types.size > 0 ? [...declared.types.keys()] : usualTypes;
  const all = type === undefined || names.includes(type) ? names : [...names, type];
  const none = declared.required && type !== undefined ? [] : [["", say("noBody")] as const];
  return (
    <ChoiceField
      label={say("bodyType")}
      value={type ?? ""}
      onChange={onChoose}
      options={[...none, ...all.map((name) => [name, name] as const)]}
    />
  );
}

function Written(props: {
  readonly body: GivenBody;
  readonly content: Content | undefined;
  readonly definitions: Definitions;
  readonly onChange: (body: GivenBody) => void;
  readonly onSubmit: () => void;
}) {
  const { body, content, definitions, onChange, onSubmit } = props;
  const say = useWords(requestWords);
  if (body.kind === "file")
    return <FileBody file={body.file} onChange={(file) => onChange({ ...body, file })} />;
  if (body.kind === "fields") return <FormBody {...{ body, content, definitions, onChange }} />;
  const change = (text: string) => onChange({ ...body, text });
  if (kindOfType(body.type) === "json")
    return <JsonBody text={body.text} onChange={change} {...{ content, definitions, onSubmit }} />;
  return <LongTextField label={say("bodyText")} value={body.text} onChange={change} rows={8} />;
}

/** What to begin with, in place of what is there. */
function Examples(props: {
  readonly body: GivenBody & { readonly kind: "text" };
  readonly content: Content | undefined;
  readonly definitions: Definitions;
  readonly onChange: (body: GivenBody) => void;
}) {
  const { body, content, definitions, onChange } = props;
  const say = useWords(requestWords);
  const { schema, examples = [] } = content ?? {};
  const take = (value: unknown) =>
    onChange({
      ...body,
      text: typeof value === "string" && kindOfType(body.type) === "text" ? value : jsonText(value),
    });
  const items = [
    ...examples.map(({ name, summary, value }) => ({
      label: summary ?? (name === "" ? say("fromDocument") : name),
      onChoose: () => take(value),
    })),
    ...(schema === undefined
      ? []
      : [{ label: say("fromSchema"), onChoose: () => take(sampleOf(schema, definitions)) }]),
  ];
  return items.length === 0 ? undefined : <Menu label={say("useExample")} items={items} />;
}
