import { Palette, type PaletteGroup } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type NavigateOptions, useNavigate } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { linkOf } from "../list/thing-links.ts";
import { frameWords } from "../words/frame.ts";
import { useFoundThings } from "./found-things.ts";
import { useFoundPages } from "./found-pages.ts";

/** Everything by its name: pages at once, people and clients as the server finds them. */
export function SearchPalette(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { text, onText, onClose, returnTo } = props;
  const say = useWords(frameWords);
  const words = useProblemWords();
  const navigate = useNavigate();
  const pages = useFoundPages(text);
  const things = useFoundThings(text.trim());

  const groups: readonly PaletteGroup[] = [
    { name: say("searchPages"), items: pages },
    ...things.groups,
  ].filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);

  function status(): string {
    if (things.error !== null) return say("searchFailed", { why: words(things.error) });
    if (things.pending) return say("searching");
    return count === 0 ? say("searchNothing", { text }) : say("searchFound", { count });
  }

  return (
    <Palette
      title={say("searchHint")}
      label={say("searchLabel")}
      text={text}
      onText={onText}
      groups={groups}
      status={status()}
      onChoose={(id) => {
        onClose();
        void navigate((linkOf(id) ?? { to: id }) as NavigateOptions);
      }}
      onClose={onClose}
      returnTo={returnTo}
    />
  );
}
