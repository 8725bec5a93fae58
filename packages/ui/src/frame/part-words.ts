import type { Words } from "@grantway/ui/react";
import { type Formats, type Language, languages, type Say } from "@grantway/words";
import type { parts } from "./words/en/parts.ts";

/** What the components of `packages/ui` say, in the language of the page. */
export function partWords(say: Say<typeof parts, unknown>, formats: Formats, language: Language): Words {
  const named = (key: "select" | "actionsFor" | "typeName" | "otherName") => (name: string) =>
    say(key, { name });
  const counted =
    (
      key:
        | "toCorrect"
        | "selected"
        | "failures"
        | "andMore"
        | "retry"
        | "finished"
        | "stopped"
        | "allSelectedBut",
    ) =>
    (count: number) =>
      say(key, { count });

  return {
    optional: say("optional"),
    cancel: say("cancel"),
    tryAgain: say("tryAgain"),
    loading: (what) => say("loading", { what }),
    failed: say("failed"),
    done: say("done"),
    close: say("close"),
    thisNotice: say("thisNotice"),
    copied: say("copied"),
    notCopied: say("notCopied"),
    toCorrect: counted("toCorrect"),
    missing: say("missing"),
    malformed: say("malformed"),
    copy: say("copy"),
    download: say("download"),
    remove: say("remove"),
    numbered: (label, number) => say("numbered", { label, number }),
    stepDone: say("stepDone"),
    typeName: named("typeName"),
    otherName: named("otherName"),
    mine: say("mine"),
    theirs: say("theirs"),
    nothingFound: say("nothingFound"),
    undo: say("undo"),

    language: languages[language].locale,
    distance: (at, now) => formats.distance(at, now, say("justNow")),
    moment: formats.moment,
    actions: say("actions"),
    actionsFor: named("actionsFor"),
    select: named("select"),
    selectShown: say("selectShown"),
    selected: counted("selected"),
    selectMatching: (total) =>
      total === undefined ? say("selectMatching") : say("selectMatchingOf", { total }),
    allSelected: (total) => (total === undefined ? say("allSelected") : say("allSelectedOf", { total })),
    allSelectedBut: counted("allSelectedBut"),
    unselect: say("unselect"),
    filter: say("filter"),
    removeFilter: (filter) => say("removeFilter", { filter }),
    clearFilters: say("clearFilters"),
    found: (count, total) =>
      total === undefined ? say("found", { count }) : say("foundOf", { count, total }),
    nextRow: say("nextRow"),
    previousRow: say("previousRow"),
    selectRow: say("selectRow"),
    showMore: say("showMore"),
    loadingMore: say("loadingMore"),
    progress: (count, total) =>
      total === undefined ? say("progress", { count }) : say("progressOf", { count, total }),
    stop: say("stop"),
    stopped: counted("stopped"),
    finished: counted("finished"),
    failures: counted("failures"),
    andMore: counted("andMore"),
    retry: counted("retry"),
    asTable: say("asTable"),
    time: say("time"),
  };
}
