import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** How a state is meant. */
export type Tone = "good" | "caution" | "bad" | "plain";

const icons: Readonly<Record<Tone, IconName>> = {
  good: "good",
  caution: "caution",
  bad: "bad",
  plain: "none",
};

/** A state in a word, with an icon: the colour says nothing that the two do not. */
export function StateWord(props: {
  readonly tone: Tone;
  /** Where another icon says it better. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  const { tone, icon = icons[tone], children } = props;
  return (
    <span className={`state state-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
