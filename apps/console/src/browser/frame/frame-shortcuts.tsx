import { ShortcutsDialog } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { frameWords } from "../words/frame.ts";
import { useAreas } from "./shown-areas.ts";

/** The keys of the console itself: to each area, to the search, and to the list of all. */
export function FrameShortcuts() {
  const say = useWords(frameWords);
  const navigate = useNavigate();
  const areas = useAreas();
  return (
    <ShortcutsDialog
      always={[{ keys: ["Ctrl K"], label: say("shortcutPalette") }]}
      frame={areas.map(({ letter, name, address }) => ({
        keys: ["g", letter],
        label: say("shortcutGo", { area: say(name) }),
        act: () => void navigate({ to: address }),
      }))}
    />
  );
}
