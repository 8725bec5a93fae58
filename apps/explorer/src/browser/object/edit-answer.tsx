import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Answer } from "../answer/answer.ts";
import type { Operation, OperationEntry } from "../document/api-document.ts";
import { prefixOf } from "../request/prefix-of.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import { objectWords } from "../words/objects.ts";
import { type ReadObject, readObject } from "./read-object.ts";
import { type Saving, savingOf, writersOf } from "./saving.ts";

const ObjectEditor = lazy(async () => ({ default: (await import("./object-editor.tsx")).ObjectEditor }));

/** Beside an answer that is an object the API can change: a button, and behind it the form. Nothing beside any other. */
export function EditAnswer(props: {
  readonly api: { readonly id: string; readonly base: string };
  /** Before the paths of the document, where the operation that saves does not say where it is served. */
  readonly prefix: string;
  /** All of the document. */
  readonly operations: readonly OperationEntry[];
  /** Reads one of them in full. */
  readonly open: (id: string) => Promise<Operation | undefined>;
  readonly operation: Operation | undefined;
  readonly call: PreparedCall;
  readonly answer: Answer;
  readonly onSaved: (answer: Answer) => void;
  readonly onSignIn: (scopes: readonly string[]) => void;
}) {
  const { api, prefix, operations, open, operation, answer } = props;
  const say = useWords(objectWords);
  const editable = useEditable({ operations, open, operation, answer });
  // What was opened is edited to its end, whatever is answered meanwhile: what an API answers to a change may be another thing.
  const [opened, setOpened] = useState<Editable>();
  if (opened === undefined && editable === undefined) return undefined;
  if (opened === undefined) return <Button onClick={() => setOpened(editable)}>{say("edit")}</Button>;
  return (
    <Suspense>
      <ObjectEditor
        {...props}
        {...opened}
        prefix={prefixOf(api.base, opened.saving.operation, []) ?? prefix}
        reading={operation}
        onClose={() => setOpened(undefined)}
      />
    </Suspense>
  );
}

/** An object, and how it is saved. */
interface Editable {
  readonly read: ReadObject;
  readonly saving: Saving;
}

/** What an answer is edited with, once it is known that it can be. */
function useEditable(given: {
  readonly operations: readonly OperationEntry[];
  readonly open: (id: string) => Promise<Operation | undefined>;
  readonly operation: Operation | undefined;
  readonly answer: Answer;
}): Editable | undefined {
  const { operations, open, operation, answer } = given;
  const [found, setFound] = useState<Editable & { readonly answer: Answer }>();
  useEffect(() => {
    let isLate = false;
    async function find(): Promise<void> {
      if (operation?.method !== "GET") return;
      const writers = await Promise.all(writersOf(operations, operation).map(({ id }) => open(id)));
      const saving = writers
        .map((one) => (one === undefined ? undefined : savingOf(one)))
        .find((one) => one !== undefined);
      const read = saving === undefined ? undefined : await readObject(answer);
      if (!isLate && read !== undefined && saving !== undefined) setFound({ answer, read, saving });
    }
    void find();
    return () => {
      isLate = true;
    };
  }, [operations, open, operation, answer]);
  return found?.answer === answer ? found : undefined;
}
