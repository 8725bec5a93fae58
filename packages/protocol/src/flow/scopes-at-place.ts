import type { AppOffer, OfferedPlace } from "../ports/app-access.ts";

/** What a yes at a place is about. */
export interface ScopesAtPlace {
  /** What needs an answer: those that have to be given, and those that may be left out. */
  readonly asked: readonly string[];
  /** What is there already, and the person's own access has if it can. */
  readonly kept: readonly string[];
}

/**
 * What of the offered scopes is asked at this place, and what was said yes to there before. What the installation lacks and this
 * person cannot add is neither: the app goes on without it.
 */
export function scopesAt({ scopes }: Pick<AppOffer, "scopes">, place: OfferedPlace): ScopesAtPlace {
  const keys = scopes.map(({ scope }) => scope);
  const { granted, own, grant } = place;
  const isKept = (scope: string) =>
    granted.includes(scope) && (!own.includes(scope) || grant?.scopes.includes(scope) === true);
  return {
    asked: keys.filter((scope) => !isKept(scope) && canBeAnswered(place, scope)),
    kept: keys.filter(isKept),
  };
}

function canBeAnswered({ answer, granted, declined, beyond }: OfferedPlace, scope: string): boolean {
  if (granted.includes(scope)) return true;
  switch (answer.may) {
    case "install":
      return !beyond.includes(scope);
    case "widen":
      return !beyond.includes(scope) && !declined.includes(scope);
    case "request":
    case "wait":
      return true;
    case "use":
    case "nothing":
      return false;
  }
}
