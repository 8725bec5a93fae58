import { Button, LongTextField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { Content } from "../../document/api-document.ts";
import type { Definitions } from "../../document/schema.ts";
import { type Shape, shapeOf } from "../../document/shape.ts";
import { requestWords } from "../../words/request.ts";
import type { GivenBody, GivenField } from "../prepared-call.ts";
import { isFile } from "./body-kinds.ts";
import { withField } from "./with-field.ts";
import { FileInput } from "./file-body.tsx";

type Fields = GivenBody & { readonly kind: "fields" };

/** A form, as `x-www-form-urlencoded` or in parts: the members that the schema names, and as many others as one likes. */
export function FormBody(props: {
  readonly body: Fields;
  readonly content: Content | undefined;
  readonly definitions: Definitions;
  readonly onChange: (body: Fields) => void;
}) {
  const { body, content, definitions, onChange } = props;
  const members = content?.schema === undefined ? [] : shapeOf(content.schema, definitions).members;
  const keep = (fields: readonly GivenField[]) => onChange({ ...body, fields });
  const named = new Set(members.map(({ name }) => name));
  const takesFiles = body.type.startsWith("multipart/");
  return (
    <>
      {members.map((member) => (
        <MemberField
          key={member.name}
          {...{ member, definitions, takesFiles, content }}
          fields={body.fields}
          keep={keep}
        />
      ))}
      <FreeFields fields={body.fields} isNamed={(name) => named.has(name)} keep={keep} />
    </>
  );
}

function MemberField(props: {
  readonly member: Shape["members"][number];
  readonly definitions: Definitions;
  readonly content: Content | undefined;
  readonly takesFiles: boolean;
  readonly fields: readonly GivenField[];
  readonly keep: (fields: readonly GivenField[]) => void;
}) {
  const { member, definitions, content, takesFiles, fields, keep } = props;
  const { name, schema, required } = member;
  const say = useWords(requestWords);
  const shape = shapeOf(schema, definitions);
  const value = fields.find((one) => one.name === name)?.value;
  const change = (next: string | File | undefined) =>
    keep(withField(fields, name, next === "" ? undefined : next, typeOf(name, content)));
  if (takesFiles && isFile(schema, definitions))
    return (
      <FileInput
        label={say("chooseFile", { name })}
        file={value instanceof File ? value : undefined}
        onChange={change}
      />
    );
  const given = {
    label: name,
    required,
    value: typeof value === "string" ? value : "",
    onChange: change,
    ...(shape.description === undefined ? {} : { hint: shape.description }),
  };
  return shape.kind === "object" || shape.kind === "array" ? (
    <LongTextField {...given} />
  ) : (
    <TextField {...given} />
  );
}

/** One type the encoding names; several would be a choice. */
function typeOf(name: string, content: Content | undefined): string | undefined {
  const type = content?.encodings.get(name);
  return type === undefined || /[,*]/.test(type) ? undefined : type;
}

/** Fields with names that are typed. */
function FreeFields(props: {
  readonly fields: readonly GivenField[];
  readonly isNamed: (name: string) => boolean;
  readonly keep: (fields: readonly GivenField[]) => void;
}) {
  const { fields, isNamed, keep } = props;
  const say = useWords(requestWords);
  const free = fields.flatMap((field, place) => (isNamed(field.name) ? [] : [{ ...field, place }]));
  return (
    <div className="pairs">
      {free.map(({ place, name, value }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- names may be the same, and change while they are typed
        <div key={place} className="pair">
          <TextField
            label={say("fieldName", { number: String(at + 1) })}
            value={name}
            onChange={(next) => keep(fields.with(place, { name: next, value }))}
          />
          <TextField
            label={say("fieldValue", { number: String(at + 1) })}
            value={typeof value === "string" ? value : value.name}
            onChange={(next) => keep(fields.with(place, { name, value: next }))}
          />
          <Button onClick={() => keep(fields.toSpliced(place, 1))}>
            {say("removeField", { number: String(at + 1) })}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => keep([...fields, { name: "", value: "" }])}>{say("addField")}</Button>
      </div>
    </div>
  );
}
