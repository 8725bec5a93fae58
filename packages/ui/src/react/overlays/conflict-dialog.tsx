import { type ReactNode, type RefObject, useState } from "react";
import { Button } from "../button.tsx";
import { OptionRow } from "../forms/option-row.tsx";
import { useWords } from "../words.ts";
import { Dialog } from "./dialog.tsx";

/** A member of a record that two people changed. */
export interface Contested {
  readonly name: string;
  readonly label: string;
  /** What the person here wants, and what is kept meanwhile. */
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

/** Whose value is kept of each contested member, by its name. */
export type Choices = Readonly<Record<string, "mine" | "theirs">>;

/** Somebody else changed the record meanwhile: both values stand side by side, and for each the person says which is kept. */
export function ConflictDialog(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
  /** Who changed it and when. */
  readonly about: ReactNode;
  readonly contested: readonly Contested[];
  /** What the button says that goes on with what was chosen. */
  readonly action: string;
  readonly onResolve: (choices: Choices) => void;
}) {
  return props.open ? <Question {...props} /> : undefined;
}

function Question(props: Parameters<typeof ConflictDialog>[0]) {
  const { title, onClose, returnTo, about, contested, action, onResolve } = props;
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(contested.map(({ name }) => [name, "mine"])),
  );
  const button = (
    <Button look="main" onClick={() => onResolve(choices)}>
      {action}
    </Button>
  );
  return (
    <Dialog wide open title={title} onClose={onClose} returnTo={returnTo} action={button}>
      <div>{about}</div>
      {contested.map((one) => (
        <BothValues
          key={one.name}
          contested={one}
          choice={choices[one.name] ?? "mine"}
          onChoose={(choice) => setChoices({ ...choices, [one.name]: choice })}
        />
      ))}
    </Dialog>
  );
}

function BothValues(props: {
  readonly contested: Contested;
  readonly choice: "mine" | "theirs";
  readonly onChoose: (choice: "mine" | "theirs") => void;
}) {
  const { contested, choice, onChoose } = props;
  const words = useWords();
  return (
    <fieldset className="contested">
      <legend>{contested.label}</legend>
      {(["mine", "theirs"] as const).map((whose) => (
        <OptionRow
          key={whose}
          type="radio"
          name={`contested-${contested.name}`}
          option={{ value: whose, label: words[whose], detail: contested[whose] }}
          checked={choice === whose}
          onChange={() => onChoose(whose)}
        />
      ))}
    </fieldset>
  );
}
