import type { JsonObject } from "../../document/json.ts";
import { member, pointerOf } from "../../document/json.ts";
import type { Shape } from "../../document/shape.ts";
import type { FieldsGiven } from "./field-given.ts";

/** A field for each member, those that have to be there first. */
export function MemberFields(props: {
  readonly given: FieldsGiven;
  readonly members: Shape["members"];
  readonly object: JsonObject;
  readonly change: (name: string, value: unknown) => void;
}) {
  const { given, members, object, change } = props;
  const { Field } = given;
  const sorted = [
    ...members.filter(({ required }) => required),
    ...members.filter(({ required }) => !required),
  ];
  return sorted.map(({ name, schema, required }) => (
    <Field
      key={name}
      schema={schema}
      definitions={given.definitions}
      label={name}
      value={member(object, name)}
      onChange={(value) => change(name, value)}
      required={required}
      pointer={given.pointer + pointerOf([name])}
      id={given.id}
      depth={given.depth + 1}
    />
  ));
}
