import { Link } from "@tanstack/react-router";
import { useWords } from "@grantway/words/react";
import { useSession } from "../api/api-context.ts";
import { platformAreas } from "../areas/areas.ts";
import { frameWords } from "../words/frame.ts";

/** The areas this person may enter, and no others. */
export function useAreas() {
  const { may } = useSession();
  return platformAreas.filter(({ permission }) => may(permission));
}

/** Their links. `onFollow` hears when one is followed. */
export function AreaLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const say = useWords(frameWords);
  const areas = useAreas();
  if (areas.length === 0) return undefined;
  return (
    <nav className="areas" aria-label={say("areas")}>
      <h2>{say("platform")}</h2>
      <ul>
        {areas.map(({ path, name }) => (
          <li key={path}>
            <Link to={path} preload="intent" activeProps={{ "aria-current": "page" }} onClick={onFollow}>
              {say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
