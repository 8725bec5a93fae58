import { useEffect, useState } from "react";
import { type Answer, headerOf } from "../answer.ts";
import { type BodyFacts, headBytes, kindOf } from "../content/kind-of.ts";
import { type MediaType, readMediaType } from "../content/media-type.ts";

/** What a body is, and what was told of it. */
export interface KnownBody extends BodyFacts {
  readonly type: MediaType;
}

/** Looks at how a body begins; `undefined` for the moment that takes. */
export function useBodyFacts(answer: Answer): KnownBody | undefined {
  const [known, setKnown] = useState<{ readonly of: Answer; readonly body: KnownBody }>();
  useEffect(() => {
    let gone = false;
    const type = readMediaType(headerOf(answer, "content-type"));
    void answer.body
      .slice(0, headBytes)
      .arrayBuffer()
      .then(
        (head) =>
          !gone && setKnown({ of: answer, body: { type, ...kindOf(type.essence, new Uint8Array(head)) } }),
      );
    return () => {
      gone = true;
    };
  }, [answer]);
  return known?.of === answer ? known.body : undefined;
}
