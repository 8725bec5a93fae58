import { useLocation } from "@tanstack/react-router";
import { useSession } from "../api/api-context.ts";
import {
  type Area,
  areaOf,
  isOpenTo,
  organisationAreas,
  organisationOf,
  organisationPath,
  ownAreas,
  platformAreas,
} from "../areas/areas.ts";

/** An area this person may enter. */
export interface ShownArea extends Pick<Area, "name" | "letter"> {
  readonly address: string;
  /** In which it is, by its slug. */
  readonly organisation?: string;
  /** Whether everybody has it. */
  readonly own?: true;
}

/** An organisation one can act in. */
interface ShownOrganisation {
  readonly slug: string;
  readonly name: string;
}

/** The areas this person may enter, and no others: those everybody has, those of the organisation they act in, and
 * those of the platform. */
export function useAreas(): readonly ShownArea[] {
  const { may, mayIn } = useSession();
  const { current } = useOrganisations();
  return [
    ...ownAreas.map(({ path, name, letter }) => ({ address: path, name, letter, own: true as const })),
    ...(current === undefined ? [] : areasIn(current, (one) => mayIn(current, one))),
    ...platformAreas
      .filter((area) => isOpenTo(may, area))
      .map(({ path, name, letter }) => ({ address: path, name, letter })),
  ];
}

function areasIn(organisation: string, mayThere: Parameters<typeof isOpenTo>[0]): readonly ShownArea[] {
  return organisationAreas
    .filter((area) => isOpenTo(mayThere, area))
    .map(({ path, name, letter }) => {
      return { address: organisationPath(organisation) + path, name, letter, organisation };
    });
}

/** The organisations one can act in, the one of the address, or else the first, and where one goes for another one. */
export function useOrganisations(): {
  readonly all: readonly ShownOrganisation[];
  readonly current: string | undefined;
  /** The area where one is, if one may enter it there too, or else the first that one may. */
  readonly addressIn: (organisation: string) => string;
} {
  const { organisations, mayIn } = useSession();
  const { pathname } = useLocation();
  const there = organisationOf(pathname);
  const own = organisations.filter(({ slug }) =>
    organisationAreas.some((area) => isOpenTo((one) => mayIn(slug, one), area)),
  );
  // Whoever administers the platform comes to those of others too.
  const isOwn = there === undefined || own.some(({ slug }) => slug === there.slug);
  const all = isOwn ? own : [...own, { slug: there.slug, name: there.slug }];
  const here = there && areaOf(pathname);
  return {
    all,
    current: there?.slug ?? own[0]?.slug,
    addressIn(organisation) {
      const open = organisationAreas.filter((area) => isOpenTo((one) => mayIn(organisation, one), area));
      const area = open.find((one) => one === here) ?? open[0];
      return organisationPath(organisation) + (area?.path ?? "");
    },
  };
}
