import { Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo, useState } from "react";
import { answerWords } from "../../../words/answer.ts";
import { useBlobAddress } from "./use-blob-address.ts";

/**
 * An answer that is an image. It is only ever the source of an `<img>`, where a drawing cannot run a script or load anything,
 * whatever is written in it.
 */
export function ImageView({ body, type }: { readonly body: Blob; readonly type: string }) {
  const say = useWords(answerWords);
  const address = useBlobAddress(useMemo(() => new Blob([body], { type }), [body, type]));
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | "broken">();
  if (size === "broken") return <Failed message={say("imageBroken")} />;
  return (
    <figure className="answer-image">
      {address !== undefined && (
        <img
          src={address}
          alt={say("imageOf")}
          onLoad={({ currentTarget }) =>
            setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
          onError={() => setSize("broken")}
        />
      )}
      <figcaption className="quiet">{size !== undefined && say("imageSize", size)}</figcaption>
    </figure>
  );
}
