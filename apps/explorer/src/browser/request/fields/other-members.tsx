import { Button, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { type JsonObject, member, pointerOf } from "../../document/json.ts";
import type { Schema } from "../../document/schema.ts";
import { requestWords } from "../../words/request.ts";
import { sampleOf } from "../sample.ts";
import { controlId, type FieldsGiven } from "./field-given.ts";
import { withMember } from "./with-member.ts";

/** Members that the schema does not name: each with its name, and one more where a name is typed. */
export function OtherMembers(props: {
  readonly given: FieldsGiven;
  readonly schema: Schema;
  readonly known: readonly string[];
  readonly object: JsonObject;
}) {
  const { given, schema, known, object } = props;
  const { Field } = given;
  const say = useWords(requestWords);
  const [name, setName] = useState("");
  const others = Object.keys(object).filter((one) => !known.includes(one));
  const isFree = name !== "" && !Object.hasOwn(object, name) && !known.includes(name);
  return (
    <>
      {others.map((one) => (
        <div key={one} className="entry">
          <Field
            {...given}
            schema={schema}
            label={one}
            value={member(object, one)}
            required
            hint={undefined}
            pointer={given.pointer + pointerOf([one])}
            depth={given.depth + 1}
            onChange={(value) => given.onChange(withMember(object, one, value ?? null))}
          />
          <Button onClick={() => given.onChange(withMember(object, one, undefined))}>
            {say("removeMember", { name: one })}
          </Button>
        </div>
      ))}
      <div className="add-member">
        <TextField
          id={`${controlId(given)}-name`}
          label={say("memberName")}
          value={name}
          onChange={setName}
        />
        <Button
          aria-disabled={!isFree}
          onClick={() => {
            if (!isFree) return;
            given.onChange(withMember(object, name, sampleOf(schema, given.definitions, "least")));
            setName("");
          }}
        >
          {say("addMember")}
        </Button>
      </div>
    </>
  );
}
