import { LinkButton, StateWord, type Tone, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
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

function PlaceAction(props: { readonly app: ShownApp; readonly place: AppPlace; readonly name: string }) {
  const { app, place, name } = props;
  const { may } = place;
  const say = useWords(directoryWords);
  const where = <Unseen> {say("installIn", { place: name })}</Unseen>;
  const there = app.installed.find(({ organisation }) => organisation === place.organisation);
  const start = startOf(app);
  if (there !== undefined && there.status !== "uninstalled") {
    return (
      <div className="app-place-actions">
        {app.opensHere && there.status === "active" && (
          <GoButton to="/open/$installation" params={{ installation: there.id }}>
            {say("open")}
            {where}
          </GoButton>
        )}
        <GoButton to="/installed/$id" params={{ id: there.id }} look="secondary">
          {say("manage")}
          {where}
        </GoButton>
      </div>
    );
  }
  if (start === undefined || !(may === "install" || may === "request")) return undefined;
  return (
    <LinkButton href={start} look={may === "install" ? "main" : "secondary"}>
      {say(may === "install" ? "install" : "ask")}
      {where}
    </LinkButton>
  );
}
