import type { ReactNode } from "react";
import type { Health } from "./health.ts";
import { BadIcon, CautionIcon, GoodIcon, NoneIcon, WaitingIcon } from "./icons.tsx";

const icons: Readonly<Record<Health["tone"], ReactNode>> = {
  good: <GoodIcon />,
  caution: <CautionIcon />,
  bad: <BadIcon />,
  none: <NoneIcon />,
  waiting: <WaitingIcon />,
};

/** Icon and word. */
export function HealthBadge({ health: { tone, word } }: { readonly health: Health }) {
  return (
    <p className={`health health-${tone}`}>
      {icons[tone]}
      {word}
    </p>
  );
}
