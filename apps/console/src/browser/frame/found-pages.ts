import type { PaletteItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";
import { useAreas } from "./shown-areas.ts";

/** The areas whose name has this text in it, whatever the case and the accents. */
export function useFoundPages(text: string): readonly PaletteItem[] {
  const say = useWords(frameWords);
  const wanted = plain(text);
  return useAreas()
    .map(({ address, name }) => ({ id: address, label: say(name) }))
    .filter(({ label }) => plain(label).includes(wanted));
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase().trim();
}
