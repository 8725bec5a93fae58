import { Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo, useState } from "react";
import { answerWords } from "../../../words/answer.ts";
import { useBlobAddress } from "./use-blob-address.ts";

/** An answer to be heard or watched, with the controls of the browser. */
export function MediaView(props: {
  readonly body: Blob;
  readonly type: string;
  readonly kind: "audio" | "video";
}) {
  const { body, type, kind } = props;
  const say = useWords(answerWords);
  const address = useBlobAddress(useMemo(() => new Blob([body], { type }), [body, type]));
  const [broken, setBroken] = useState(false);
  const Player = kind;
  if (broken) return <Failed message={say("mediaBroken")} />;
  return (
    <Player
      className="answer-media"
      controls
      src={address}
      aria-label={say("media")}
      onError={() => address !== undefined && setBroken(true)}
    />
  );
}
