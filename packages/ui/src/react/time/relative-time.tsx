import { Tip } from "../overlays/tip.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";
import { useNow } from "./now.ts";

/** How long ago, or until when; the exact moment is seen at a hover or with the focus, and heard after it. */
export function RelativeTime({ at }: { readonly at: number | string }) {
  const words = useWords();
  const now = useNow();
  const moment = typeof at === "number" ? at : Date.parse(at);
  const exact = words.moment(moment);
  return (
    <Tip text={exact}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard sees the exact moment as the mouse does */}
      <time className="moment" dateTime={new Date(moment).toISOString()} tabIndex={0}>
        {words.distance(moment, now)}
        <Unseen> ({exact})</Unseen>
      </time>
    </Tip>
  );
}
