import { LinkButton, StateWord, type Tone, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../api/api-context.ts";
import { GoButton } from "../../frame/go-button.tsx";
import { directoryWords } from "../../words/directory.ts";
import { useNamedSentence } from "../organisation/policy/named-sentence.ts";
import type { AppPlace, ShownApp } from "./listed-app.ts";
import { startOf } from "./start-of.ts";

/** Where this person can use the app, and what can be done there now. */
export function AppPlaces({ app }: { readonly app: ShownApp }) {
  const say = useWords(directoryWords);
  const opens = app.places.some(({ may }) => may === "install" || may === "request");
  return (
    <section className="section">
      <h2>{say("where")}</h2>
      {app.places.length === 0 ? (
        <p>{say("nowhere")}</p>
      ) : (
        <ul className="app-places">
          {app.places.map((place) => (
            <li key={place.organisation ?? ""}>
              <Place app={app} place={place} />
            </li>
          ))}
        </ul>
      )}
      {opens && startOf(app) === undefined && <p className="quiet">{say("cannotStart")}</p>}
    </section>
  );
}

function Place({ app, place }: { readonly app: ShownApp; readonly place: AppPlace }) {
  const say = useWords(directoryWords);
  const sentence = useNamedSentence();
  const { organisation, may, because = "not-offered", policy } = place;
  const name = organisation === undefined ? say("yourself") : place.name;
  const state = may === "nothing" ? because : may;
  return (
    <>
      <div className="app-place-words">
        <span className="app-place-name">
          <bdi>{name}</bdi>
        </span>
        <StateWord tone={tones[may]}>{say(`state-${state}` as "state-use")}</StateWord>
        {policy !== undefined && (
          <p className="quiet">
            {say.rich("blockedBy", { sentence: sentence(policy), place: <bdi>{name}</bdi> })}
          </p>
        )}
      </div>
      <PlaceAction app={app} place={place} name={name} />
    </>
  );
}

const tones: Readonly<Record<AppPlace["may"], Tone>> = {
  use: "good",
  widen: "caution",
  install: "plain",
  request: "plain",
  wait: "caution",
  nothing: "bad",
};

interface PlaceProps {
  readonly app: ShownApp;
  readonly place: AppPlace;
  readonly name: string;
}

function PlaceAction({ app, place, name }: PlaceProps) {
  const { may } = place;
  const say = useWords(directoryWords);
  const there = app.installed.find(({ organisation }) => organisation === place.organisation);
  const start = startOf(app);
  if (there !== undefined && there.status !== "uninstalled") {
    return <InstalledActions app={app} place={place} name={name} there={there} />;
  }
  if (start === undefined || !(may === "install" || may === "request")) return undefined;
  return (
    <LinkButton href={start} look={may === "install" ? "main" : "secondary"}>
      {say(may === "install" ? "install" : "ask")}
      <Unseen> {say("installIn", { place: name })}</Unseen>
    </LinkButton>
  );
}

/** Opens it where it opens in the console, and leads to where it is looked after, for who may see that. */
function InstalledActions(props: PlaceProps & { readonly there: ShownApp["installed"][number] }) {
  const { app, place, name, there } = props;
  const say = useWords(directoryWords);
  const { mayIn, organisations } = useSession();
  const slug = organisations.find(({ id }) => id === place.organisation)?.slug ?? "";
  const where = <Unseen> {say("installIn", { place: name })}</Unseen>;
  return (
    <div className="app-place-actions">
      {app.opensHere && there.status === "active" && (
        <GoButton to="/open/$installation" params={{ installation: there.id }}>
          {say("open")}
          {where}
        </GoButton>
      )}
      {(place.organisation === undefined || mayIn(slug, "installations:read")) && (
        <GoButton to="/installed/$id" params={{ id: there.id }} look="secondary">
          {say("manage")}
          {where}
        </GoButton>
      )}
    </div>
  );
}
