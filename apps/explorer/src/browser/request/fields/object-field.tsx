import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { isObject } from "../../document/json.ts";
import type { Schema } from "../../document/schema.ts";
import { shapeOf } from "../../document/shape.ts";
import { requestWords } from "../../words/request.ts";
import { sampleOf } from "../sample.ts";
import type { FieldGiven, FieldsGiven } from "./field-given.ts";
import { FieldGroup } from "./field-group.tsx";
import { JsonField } from "./json-field.tsx";
import { MemberFields } from "./member-fields.tsx";
import { OtherMembers } from "./other-members.tsx";
import { withMember } from "./with-member.ts";

/** An object: a field for each member. One that is not there, and need not be, waits behind a button. */
export function ObjectField(given: FieldsGiven) {
  const { shape, label, value, onChange, required, definitions, schema } = given;
  const say = useWords(requestWords);
  if (shape.members.length === 0 && (shape.others === undefined || shape.others === true))
    return <JsonField {...given} />;
  const isThere = isObject(value);
  if (!isThere && (!required || shape.nullable)) {
    return (
      <FieldGroup given={given} description={shape.description}>
        <div>
          <Button onClick={() => onChange(sampleOf(schema, definitions, "least"))}>
            {say("setTo", { name: label })}
          </Button>
        </div>
      </FieldGroup>
    );
  }
  return (
    <FieldGroup given={given} description={shape.description}>
      <ObjectMembers given={given} />
      {!required && (
        <div>
          <Button onClick={() => onChange(undefined)}>{say("leaveOut", { name: label })}</Button>
        </div>
      )}
    </FieldGroup>
  );
}

/** The members of an object, without a frame around them. */
export function ObjectMembers({ given }: { readonly given: FieldsGiven }) {
  const { value, onChange, shape } = given;
  const object = isObject(value) ? value : {};
  const change = (name: string, next: unknown) => onChange(withMember(object, name, next));
  const known = shape.members.filter(({ schema }) => !isOnlyRead(schema, given));
  return (
    <>
      <MemberFields given={given} members={known} object={object} change={change} />
      {shape.others !== undefined && shape.others !== true && (
        <OtherMembers
          given={given}
          schema={shape.others}
          known={shape.members.map(({ name }) => name)}
          object={object}
        />
      )}
    </>
  );
}

function isOnlyRead(schema: Schema, { definitions }: FieldGiven): boolean {
  return shapeOf(schema, definitions).keywords["readOnly"] === true;
}
