import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { reviewsWords } from "../../../words/reviews.ts";
import type { Review } from "./review.ts";

/** Who publishes an app, and whether a domain proves it. */
export function PublisherName({ publisher: { name, domain } }: { readonly publisher: Review["publisher"] }) {
  const say = useWords(reviewsWords);
  return (
    <>
      <bdi>{name}</bdi>{" "}
      {domain === undefined ? (
        <StateWord tone="caution">{say("unverified")}</StateWord>
      ) : (
        <StateWord tone="good">
          <bdi dir="ltr">{domain}</bdi>
        </StateWord>
      )}
    </>
  );
}
