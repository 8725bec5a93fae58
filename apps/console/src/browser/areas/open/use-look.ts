import { usePreferences } from "@grantway/ui/frame";
import type { Look } from "@grantway/embed/messages";
import { languages } from "@grantway/words";
import { useLanguage } from "@grantway/words/react";
import { useSyncExternalStore } from "react";

const dark = "(prefers-color-scheme: dark)";

/** How the console looks to the person now, for an app that wants to look alike. */
export function useLook(): Look {
  const { preferences } = usePreferences();
  const locale = useLanguage();
  const systemsDark = useSyncExternalStore(hearOfSystem, () => matchMedia(dark).matches);
  const chosen = preferences.theme === "system" ? undefined : preferences.theme;
  return {
    locale,
    direction: languages[locale].direction,
    theme: chosen ?? (systemsDark ? "dark" : "light"),
  };
}

function hearOfSystem(heard: () => void): () => void {
  const query = matchMedia(dark);
  query.addEventListener("change", heard);
  return () => query.removeEventListener("change", heard);
}
