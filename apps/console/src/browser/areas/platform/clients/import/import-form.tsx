import { ApiProblem, importClients } from "@grantway/api";
import { Button, CheckedForm, Failed, LongTextField, useFormCheck } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { useRuleWords } from "../../../../forms/rule-words.ts";
import { LeaveGuard } from "../../../../frame/leave-guard.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import type { Imported } from "./imported-clients.tsx";
import { placeOf, readDocuments } from "./read-documents.ts";

/** Takes the text, reads it as JSON while it is typed, and says at which place what is wrong with it. */
export function ImportForm({ onImported }: { readonly onImported: (imported: Imported) => void }) {
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const { tell } = useRuleWords();
  const check = useFormCheck();
  const fileId = useId();
  const [text, setText] = useState("");
  const keyOf = useIdempotencyKey();
  const importing = useChange(importClients, { touches: ["audit"] });
  const { error, isPending } = importing;
  const wrong = error instanceof ApiProblem ? error.errors : [];

  function notJson(typed: string): string | undefined {
    try {
      readDocuments(typed);
      return undefined;
    } catch (problem) {
      return typed.trim() === "" ? undefined : say("importNotJson", { why: String(problem) });
    }
  }

  async function send(): Promise<void> {
    if (isPending) return;
    const body = { documents: [...readDocuments(text)] };
    await importing.mutateAsync({ body, idempotencyKey: keyOf(body) }).then(onImported, () => undefined);
  }

  return (
    <CheckedForm check={check} onPass={() => void send()}>
      <div className="field">
        <label htmlFor={fileId}>{say("importFile")}</label>
        <input
          id={fileId}
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
        />
      </div>
      <LongTextField
        id="documents"
        label={say("importText")}
        hint={say("importTextHint")}
        required
        rows={14}
        value={text}
        check={notJson}
        onChange={setText}
      />
      {wrong.length > 0 && (
        <div className="notice notice-danger" role="alert">
          <div>
            <p>
              <strong>{say("importRefused", { count: wrong.length })}</strong>
            </p>
            <ul>
              {wrong.map((one) => (
                <li key={one.pointer + one.detail}>
                  <code dir="ltr">{placeOf(one.pointer)}</code> {tell(one)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {error !== null && wrong.length === 0 && <Failed message={words(error)} />}
      <div className="form-buttons">
        <Link className="button button-secondary" to="/clients">
          {say("cancel")}
        </Link>
        <Button type="submit" look="main" aria-disabled={isPending}>
          {isPending ? say("importing") : say("importAction")}
        </Button>
      </div>
      <LeaveGuard when={text !== ""} />
    </CheckedForm>
  );
}
