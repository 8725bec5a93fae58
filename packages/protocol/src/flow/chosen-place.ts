import type { AppOffer, OfferedPlace, Place } from "../ports/app-access.ts";

/** What a place is called in a form: the id of the organisation, or a word for who installs for themselves. */
export function placeKey({ organisation }: Place): string {
  return organisation ?? "me";
}

/** The place of this name, if there is one. */
export function placeNamed(offer: AppOffer, key: string | undefined): OfferedPlace | undefined {
  return offer.places.find(({ place }) => placeKey(place) === key);
}

/** Whether anything can be answered there. */
export function isOpen({ answer }: OfferedPlace): boolean {
  return answer.may !== "nothing";
}

/**
 * The place that is chosen already: the one which the request named, if the person has it, or the only one there is. With more
 * than one the person chooses, whatever they chose before.
 *
 * @param hint - id or slug of an organisation, from the request and so from anybody: it only picks among the person's own.
 */
export function chosenPlace(offer: AppOffer, hint: string | undefined): OfferedPlace | undefined {
  const named =
    hint === undefined
      ? undefined
      : offer.places.find(
          ({ place, slug }) =>
            place.organisation !== undefined && (place.organisation === hint || slug === hint),
        );
  if (named !== undefined) return named;
  const open = offer.places.filter(isOpen);
  return open.length === 1 ? open[0] : undefined;
}
