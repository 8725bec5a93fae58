import { createLink, useLocation, useNavigate } from "@tanstack/react-router";
import { useWords } from "@grantway/words/react";
import type { ComponentProps } from "react";
import { useSession } from "../api/api-context.ts";
import { areaAddress } from "../areas/areas.ts";
import { frameWords } from "../words/frame.ts";
import { type ShownArea, useAreas, useOrganisations } from "./shown-areas.ts";

/** The links of the areas one may enter: everybody's, those of the organisation one acts in, and those of the platform. */
export function AreaLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const say = useWords(frameWords);
  const areas = useAreas();
  const there = areas.filter(({ organisation }) => organisation !== undefined);
  const own = areas.filter((area) => area.own);
  const here = areas.filter((area) => area.organisation === undefined && area.own === undefined);
  return (
    <nav className="areas" aria-label={say("areas")}>
      <h2>{say("apps")}</h2>
      <Links areas={own} onFollow={onFollow} />
      {there.length > 0 && (
        <>
          <OrganisationSwitch />
          <Links areas={there} onFollow={onFollow} />
        </>
      )}
      <NewOrganisation onFollow={onFollow} />
      {here.length > 0 && (
        <>
          <h2>{say("platform")}</h2>
          <Links areas={here} onFollow={onFollow} />
        </>
      )}
    </nav>
  );
}

/** For who may make one, and for who may make one for themselves: those have no area of all organisations. */
function NewOrganisation({ onFollow }: { readonly onFollow: (() => void) | undefined }) {
  const say = useWords(frameWords);
  const { may, mayAll } = useSession();
  if (!may("organisations:write") || mayAll("organisations:read")) return undefined;
  return (
    <ul>
      <li>
        <AreaLink address="/new/organisations" name={say("newOrganisation")} onFollow={onFollow} />
      </li>
    </ul>
  );
}

/**
 * One link. It is the current one on every page of its area, what makes things among them; and the one of all organisations is not
 * on what is done in one of them, though its address begins the same.
 */
function AreaLink(props: {
  readonly address: string;
  readonly name: string;
  readonly onFollow: (() => void) | undefined;
}) {
  const { address, name, onFollow } = props;
  const { pathname } = useLocation();
  const isHere = pathname === address || areaAddress(pathname) === address;
  return (
    <AreaAnchor to={address} preload="intent" isHere={isHere} onClick={onFollow}>
      {name}
    </AreaAnchor>
  );
}

const AreaAnchor = createLink(function Anchor({
  isHere,
  children,
  ...link
}: ComponentProps<"a"> & { readonly isHere: boolean }) {
  return (
    <a {...link} aria-current={isHere ? "page" : undefined}>
      {children}
    </a>
  );
});

function Links(props: { readonly areas: readonly ShownArea[]; readonly onFollow: (() => void) | undefined }) {
  const say = useWords(frameWords);
  return (
    <ul>
      {props.areas.map(({ address, name }) => (
        <li key={address}>
          <AreaLink address={address} name={say(name)} onFollow={props.onFollow} />
        </li>
      ))}
    </ul>
  );
}

/** In whose name one acts. Who is in one alone reads its name; who is in several chooses, and stays in the area. */
function OrganisationSwitch() {
  const say = useWords(frameWords);
  const navigate = useNavigate();
  const { all, current, addressIn } = useOrganisations();
  if (current === undefined) return undefined;
  const name = all.find(({ slug }) => slug === current)?.name ?? current;
  if (all.length < 2) {
    return (
      <h2>
        <bdi>{name}</bdi>
      </h2>
    );
  }
  return (
    <select
      className="organisation-switch"
      aria-label={say("organisation")}
      value={current}
      onChange={({ target }) => void navigate({ to: addressIn(target.value) })}
    >
      {all.map((one) => (
        <option key={one.slug} value={one.slug}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
