import { Palette } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type RefObject, useState } from "react";
import { useProblemWords } from "../server/problem-words.ts";
import { choiceWords } from "../words/choices.ts";
import type { Choice } from "./choices-query.ts";

/** How many are shown at once; a word more finds the others. */
const most = 100;

/** All of them, found by their names. One that the list does not have can be typed. */
export function ChoicePalette(props: {
  readonly kind: "organisation" | "domain";
  readonly choices: readonly Choice[];
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { kind, choices, pending, error, onChoose, onClose, returnTo } = props;
  const say = useWords(choiceWords);
  const words = useProblemWords();
  const [text, setText] = useState("");
  const typed = text.trim();
  const found = choices.filter(({ name, value }) =>
    [name, value].some((one) => one.toLowerCase().includes(typed.toLowerCase())),
  );
  const groups = [
    {
      name: say("group", { kind }),
      items: found.slice(0, most).map(({ value, name }) => ({ id: value, label: name, detail: value })),
    },
    {
      name: say("other"),
      items:
        // Before the list is there, whoever types fast would go to a part of a name.
        pending || typed === "" || choices.some(({ value }) => value === typed)
          ? []
          : [{ id: typed, label: say("use", { text: typed }) }],
    },
  ].filter(({ items }) => items.length > 0);

  function status(): string {
    if (error !== null) return say("failed", { why: words(error) });
    if (pending && choices.length === 0) return say("looking");
    return choices.length === 0 ? say("none", { kind }) : say("found", { count: found.length });
  }

  return (
    <Palette
      title={say("choose", { kind })}
      label={say("find", { kind })}
      text={text}
      onText={setText}
      groups={groups}
      status={status()}
      onChoose={onChoose}
      onClose={onClose}
      returnTo={returnTo}
    />
  );
}
