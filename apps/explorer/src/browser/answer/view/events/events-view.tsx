import { Button, Empty, StateWord } from "@grantway/ui/react";
import { useLanguage, useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import { sizeText } from "../measures.ts";
import { EventRow } from "./event-row.tsx";
import type { Events } from "./use-events.ts";
import { ScrollRegion } from "../scroll-region.tsx";

/** How many are on the page at once. */
const shown = 200;

/** A stream as a list that grows, the newest first, until it ends or is stopped. One that came whole is shown the same way. */
export function EventsView({ events }: { readonly events: Events }) {
  const say = useWords(answerValuesWords);
  const newest = events.log.events.slice(-shown).toReversed();
  return (
    <div className="answer-part">
      <Bar events={events} />
      {events.log.gone > 0 && <p className="quiet">{say("eventsGone", { count: events.log.gone })}</p>}
      {newest.length === 0 ? (
        <Nothing live={events.stream.of === "live"} />
      ) : (
        <ScrollRegion label={say("eventsOf")}>
          <ol className="events" reversed start={newest[0]?.number}>
            {newest.map((event) => (
              <EventRow key={event.number} event={event} />
            ))}
          </ol>
        </ScrollRegion>
      )}
    </div>
  );
}

function Bar({ events: { log, stream, stop } }: { readonly events: Events }) {
  const say = useWords(answerValuesWords);
  const language = useLanguage();
  return (
    <div className="answer-bar">
      <span role="status">
        {stream.of === "live" && (
          <StateWord tone="plain" icon="waiting">
            {say("live")}
          </StateWord>
        )}
        {stream.of === "ended" && <StateWord tone="good">{say("ended")}</StateWord>}
        {stream.of === "stopped" && <StateWord tone="plain">{say("stoppedByYou")}</StateWord>}
        {stream.of === "broken" && (
          <StateWord tone="bad">{say("brokenOff", { message: stream.message })}</StateWord>
        )}
      </span>
      <span className="quiet">
        {say("eventCount", { count: log.gone + log.events.length })} · {sizeText(log.size, language)} ·{" "}
        {say("newestFirst")}
      </span>
      {stream.of === "live" && <Button onClick={stop}>{say("stop")}</Button>}
    </div>
  );
}

function Nothing({ live }: { readonly live: boolean }) {
  const say = useWords(answerValuesWords);
  return live ? (
    <Empty title={say("noEvents")}>
      <p>{say("noEventsWhy")}</p>
    </Empty>
  ) : (
    <Empty title={say("noEventsEver")}>{null}</Empty>
  );
}
