import { Button, CheckedForm, Dialog, useFormCheck } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo, useRef, useState } from "react";
import type { Answer } from "../answer/answer.ts";
import type { Operation } from "../document/api-document.ts";
import { isObject } from "../document/json.ts";
import { shapeOf } from "../document/shape.ts";
import { ObjectMembers } from "../request/fields/object-field.tsx";
import { RefusedContext } from "../request/fields/refused.ts";
import { SchemaField } from "../request/fields/schema-field.tsx";
import type { PreparedCall } from "../request/prepared-call.ts";
import "../request/request.css";
import { objectWords } from "../words/objects.ts";
import { ChangesTable } from "./changes-table.tsx";
import { changesBetween } from "./json-changes.ts";
import { ObjectConflictQuestion } from "./object-conflict.tsx";
import "./object.css";
import type { ReadObject } from "./read-object.ts";
import { SavingOutcome } from "./saving-outcome.tsx";
import { ifMatchOf, type Saving } from "./saving.ts";
import { useSaving } from "./use-saving.ts";

const noObjections: ReadonlyMap<string, string> = new Map();

/** What an object is edited with. */
export interface ObjectEditorProps {
  readonly api: { readonly id: string; readonly base: string };
  /** Before the paths of the document. */
  readonly prefix: string;
  readonly saving: Saving;
  /** The call by which it was read, its operation, and what came of it. */
  readonly call: PreparedCall;
  readonly reading: Operation | undefined;
  readonly read: ReadObject;
  readonly onSaved: (answer: Answer) => void;
  readonly onClose: () => void;
  readonly onSignIn: (scopes: readonly string[]) => void;
}

/** An object of an API as a form made from its schema: what was changed is shown, and saved by the API's own operation. */
export function ObjectEditor(props: ObjectEditorProps) {
  const { saving, onClose, onSignIn } = props;
  const say = useWords(objectWords);
  const draft = useSaving(props);
  const check = useFormCheck();
  const button = useRef<HTMLButtonElement>(null);
  const { state, before, values } = draft;
  const { definitions } = saving.operation;
  const shape = useMemo(() => shapeOf(saving.schema, definitions), [saving.schema, definitions]);
  const changes = useMemo(() => changesBetween(before, values), [before, values]);
  const isSaving = state.stage === "saving";
  const given = {
    schema: saving.schema,
    definitions,
    label: say("fields"),
    value: values,
    onChange: (next: unknown) => draft.change(isObject(next) ? next : {}),
    required: true,
    pointer: "",
    id: "object",
    depth: 0,
  };
  return (
    <section className="request object-editor" aria-label={say("title")}>
      <header className="request-head">
        <h2>{say("title")}</h2>
        <p className="hint">
          {say("editWith", { operation: `${saving.operation.method} ${saving.operation.path}` })}{" "}
          {say(ifMatchOf(saving, draft.tag) === undefined ? "withoutTag" : "withTag")}
        </p>
      </header>
      <CheckedForm
        check={check}
        onPass={() => void (changes.length > 0 && draft.save())}
        className="form request-form"
      >
        <RefusedContext value={state.stage === "objected" ? state.objections.fields : noObjections}>
          {shape.kind === "object" ? (
            <ObjectMembers given={{ ...given, shape, Field: SchemaField }} />
          ) : (
            <SchemaField {...given} />
          )}
        </RefusedContext>
        <ChangesTable changes={changes} />
        <SavingOutcome state={state} onSignIn={onSignIn} />
        <div className="send-bar">
          <Button ref={button} type="submit" look="main" aria-disabled={isSaving || changes.length === 0}>
            {isSaving ? say("saving") : say("save")}
          </Button>
          <CloseButton isChanged={changes.length > 0} onClose={onClose} />
          <span role="status" className="quiet">
            {state.stage === "saved" && changes.length === 0 && say("saved")}
          </span>
        </div>
      </CheckedForm>
      <ObjectConflictQuestion draft={draft} returnTo={button} />
    </section>
  );
}

/** Closes; where something was changed and not saved, it asks first. */
function CloseButton({ isChanged, onClose }: { readonly isChanged: boolean; readonly onClose: () => void }) {
  const say = useWords(objectWords);
  const button = useRef<HTMLButtonElement>(null);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button ref={button} look="secondary" onClick={() => (isChanged ? setAsks(true) : onClose())}>
        {say("close")}
      </Button>
      <Dialog
        alert
        open={asks}
        title={say("leave")}
        onClose={() => setAsks(false)}
        returnTo={button}
        action={
          <Button look="danger" onClick={onClose}>
            {say("close")}
          </Button>
        }
      >
        {undefined}
      </Dialog>
    </>
  );
}
