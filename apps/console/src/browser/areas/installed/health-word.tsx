import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { installedWords } from "../../words/installed.ts";
import { healthOf, healthTones } from "./health.ts";
import type { Installed } from "./installation.ts";

/** In which state it is, in a word with an icon. */
export function HealthWord({ installed }: { readonly installed: Installed }) {
  const say = useWords(installedWords);
  const [now] = useState(() => Date.now());
  const health = healthOf(installed, now);
  return <StateWord tone={healthTones[health]}>{say(`health-${health}`)}</StateWord>;
}
