import { Icon } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerWords } from "../../words/answer.ts";
import type { answer } from "../../words/en/answer.ts";
import type { Opened } from "../worker/opening.ts";
import type { KnownBody } from "./use-body-facts.ts";

/** What was not as it should be when an answer was read: each in a sentence, and nothing lost by it. */
export function ReadingNotes({ known, opened }: { readonly known: KnownBody; readonly opened?: Opened }) {
  const say = useWords(answerWords);
  const notes = [
    known.told === "wrong" && say("wrongType", { type: known.type.essence }),
    known.told === "nothing" && known.type.essence === "" && say("noType"),
    ...(opened === undefined ? [] : notesOf(opened, say)),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <ul className="reading-notes">
      {notes.map((note) => (
        <li key={note}>
          <Icon name="caution" />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}

function notesOf({ text, broken, bare }: Opened, say: ReturnType<typeof useWords<typeof answer>>) {
  return [
    text.unknown !== undefined && say("unknownCharset", { charset: text.unknown, used: text.charset }),
    text.damaged && say("damaged", { charset: text.charset }),
    broken !== undefined && say("broken", broken),
    bare > 0 && say("bare", { count: bare }),
  ];
}
