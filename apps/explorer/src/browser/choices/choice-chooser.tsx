import { Button, Icon } from "@grantway/ui/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { useWords } from "@grantway/words/react";
import { useEffect, useRef, useState } from "react";
import { useApiAddress, useGo } from "../api/api-address.ts";
import { choiceWords } from "../words/choices.ts";
import { ChoicePalette } from "./choice-palette.tsx";
import { useChoices } from "./choices-query.ts";

/** In which organisation or domain one is; part of the address. Where there is one alone, it is chosen. */
export function ChoiceChooser({ api }: { readonly api: ApiEntry }) {
  const say = useWords(choiceWords);
  const { choice } = useApiAddress();
  const go = useGo();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { data = [], error, isFetching } = useChoices(api);
  const [only] = data;
  const sole = data.length === 1 ? only?.value : undefined;
  useEffect(() => {
    if (choice === undefined && sole !== undefined) go({ choice: sole });
    // Another address is no reason to choose again.
    // oxlint-disable-next-line react/exhaustive-deps -- as said
  }, [choice, sole]);
  if (api.choices === undefined) return undefined;
  const { label } = api.choices;
  const name = data.find(({ value }) => value === choice)?.name ?? choice;
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {name === undefined ? say("choose", { kind: label }) : say("chosen", { kind: label, name })}
        <Icon name="down" />
      </Button>
      {open && (
        <ChoicePalette
          kind={label}
          choices={data}
          pending={isFetching}
          error={error}
          onChoose={(value) => {
            setOpen(false);
            go({ choice: value });
          }}
          onClose={() => setOpen(false)}
          returnTo={button}
        />
      )}
    </>
  );
}
