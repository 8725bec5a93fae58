import { ActionButton, Button, Dialog, saveFile, SwitchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import type { TableState } from "./use-table.ts";

/** Saves what is shown as a file of comma-separated values. */
export function CsvButton(props: {
  readonly desk: DeskClient;
  readonly table: TableState;
  readonly name: string;
}) {
  const { desk, table, name } = props;
  const say = useWords(answerValuesWords);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [harmless, setHarmless] = useState(true);
  const [marked, setMarked] = useState(true);
  const [saved, setSaved] = useState<{ readonly rows: number; readonly kept: number }>();

  async function save(): Promise<void> {
    const { file, kept } = await desk.ask("csv", table.columns, { harmless, marked });
    saveFile(`${name}.csv`, file);
    setSaved({ rows: table.count, kept });
  }

  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        onClick={() => {
          setSaved(undefined);
          setOpen(true);
        }}
      >
        {say("saveCsv")}
      </Button>
      <Dialog
        title={say("saveCsv")}
        open={open}
        onClose={() => setOpen(false)}
        returnTo={button}
        action={
          <ActionButton look="main" busy={say("csvWriting")} onAct={save}>
            {say("saveCsvAction")}
          </ActionButton>
        }
      >
        <p>{say("csvWhat", { rows: table.count, columns: table.columns.length })}</p>
        <SwitchField
          label={say("csvHarmless")}
          hint={say("csvHarmlessWhy")}
          on={harmless}
          onChange={setHarmless}
        />
        <SwitchField label={say("csvMarked")} hint={say("csvMarkedWhy")} on={marked} onChange={setMarked} />
        <p role="status">{saved !== undefined && say("csvSaved", saved)}</p>
      </Dialog>
    </>
  );
}
