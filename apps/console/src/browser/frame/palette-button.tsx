import { PaletteButton as Button } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { lazy, useState } from "react";
import { asked } from "../api/api-context.ts";
import { frameWords } from "../words/frame.ts";
import { useAsked } from "./use-asked.ts";

const load = () => import("./palette.tsx");
const Palette = lazy(async () => ({ default: (await load()).SearchPalette }));

/** Opens the search over everything. */
export function PaletteButton() {
  const say = useWords(frameWords);
  const [text, setText] = useState("");
  // The question of a dialog of the frame comes first: it would stand behind the search.
  const interrupted = [useAsked(asked.signIn), useAsked(asked.password)].includes(true);
  return (
    <Button label={say("search")} load={load} interrupted={interrupted} onClose={() => setText("")}>
      {(palette) => <Palette text={text} onText={setText} {...palette} />}
    </Button>
  );
}
