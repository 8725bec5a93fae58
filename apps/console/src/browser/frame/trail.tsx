import { createContext, type ReactNode, use, useLayoutEffect, useState } from "react";

/** The links from the area to where one is; the page itself comes last and is no link. */
export type Trail = readonly ReactNode[];

interface Place {
  readonly trail: Trail;
  readonly title: string;
}

const nowhere: Place = { trail: [], title: "" };

const PlaceContext = createContext<Place>(nowhere);
const SetPlaceContext = createContext<(place: Place) => void>(() => undefined);

/** Stands around bar and page: the page says where it is, the bar shows it. */
export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(nowhere);
  return (
    <SetPlaceContext value={setPlace}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </SetPlaceContext>
  );
}

/** Says where the page is. */
export function useTrail(title: string, trail: Trail): void {
  const setPlace = use(SetPlaceContext);
  // At each turn of the page, which is not turned by this: it does not look at the place itself.
  useLayoutEffect(() => setPlace({ title, trail }));
  useLayoutEffect(() => () => setPlace(nowhere), [setPlace]);
}

/** Shows it. */
export function TrailList({ label }: { readonly label: string }) {
  const { trail, title } = use(PlaceContext);
  return (
    <nav aria-label={label} className="trail">
      <ol>
        {trail.map((link, at) => (
          // The order of a trail is what tells its links apart.
          // oxlint-disable-next-line react/no-array-index-key -- as said
          <li key={at}>{link}</li>
        ))}
        {title !== "" && (
          <li>
            <span aria-current="page">{title}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
