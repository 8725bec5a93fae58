import { Button, CheckField, Dialog, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import { firstColumns } from "./first-columns.ts";
import type { TableState } from "./use-table.ts";

/** Which columns are shown. */
export function ColumnsButton({ table }: { readonly table: TableState }) {
  const say = useWords(answerValuesWords);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const total = table.facts.columns.length;
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say("columnsShown", { count: table.columns.length, total })}
      </Button>
      <Dialog title={say("columns")} open={open} onClose={() => setOpen(false)} returnTo={button}>
        <Choice table={table} />
      </Dialog>
    </>
  );
}

function Choice({ table: { facts, columns: shown, choose } }: { readonly table: TableState }) {
  const say = useWords(answerValuesWords);
  const [words, setWords] = useState("");
  const found = facts.columns.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
  const first = firstColumns(facts.columns);

  function toggle(id: string, checked: boolean): void {
    const next = new Set(shown);
    if (checked) next.add(id);
    else next.delete(id);
    choose(facts.columns.filter((column) => next.has(column.id)).map((column) => column.id));
  }

  return (
    <>
      <SearchField label={say("findColumn")} value={words} onSearch={setWords} />
      <div className="answer-bar">
        <Button onClick={() => choose(facts.columns.map(({ id }) => id))}>{say("allColumns")}</Button>
        <Button onClick={() => choose(first)}>{say("firstColumns", { count: first.length })}</Button>
      </div>
      {shown.length === 0 && <p role="status">{say("noColumns")}</p>}
      <div className="columns-choice">
        {found.map(({ id, label, filled }) => (
          <CheckField key={id} checked={shown.includes(id)} onChange={(checked) => toggle(id, checked)}>
            {say("columnFilled", { label, count: filled })}
          </CheckField>
        ))}
      </div>
    </>
  );
}
