import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "@grantway/words/react";
import { organisationPath } from "../areas/areas.ts";
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
      {here.length > 0 && (
        <>
          <h2>{say("platform")}</h2>
          <Links areas={here} onFollow={onFollow} />
        </>
      )}
    </nav>
  );
}

function Links(props: { readonly areas: readonly ShownArea[]; readonly onFollow: (() => void) | undefined }) {
  const say = useWords(frameWords);
  return (
    <ul>
      {props.areas.map(({ address, name }) => (
        <li key={address}>
          <Link
            to={address}
            preload="intent"
            activeProps={{ "aria-current": "page" }}
            onClick={props.onFollow}
          >
            {say(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** In whose name one acts. Who is in one alone reads its name; who is in several chooses, and stays in the area. */
function OrganisationSwitch() {
  const say = useWords(frameWords);
  const navigate = useNavigate();
  const { all, current, area } = useOrganisations();
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
      onChange={({ target }) => void navigate({ to: organisationPath(target.value) + area })}
    >
      {all.map((one) => (
        <option key={one.slug} value={one.slug}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
