import { type Catalogue, type Language, type Messages, type Say, speak } from "@grantway/words";
import { createElement, Fragment, type ReactNode, use } from "react";
import { useLanguage } from "./language.ts";

/** A catalogue says the same all over the page, so what was compiled for one component serves all. */
const said = new WeakMap<object, Map<Language, unknown>>();

/**
 * Says the messages of a catalogue in the language of the page. Where they are still on their way the component is suspended:
 * a `<Suspense>` above shows something meanwhile, or `catalogue.load(language)` before rendering brings them in time.
 */
export function useWords<English extends Messages>(catalogue: Catalogue<English>): Say<English, ReactNode> {
  const language = useLanguage();
  // Asked for each time: React takes a component that leaves out a `use` after it was suspended for another one.
  const messages = use(settled(catalogue.load(language), catalogue.at(language)));
  const known = said.get(catalogue) ?? new Map<Language, unknown>();
  said.set(catalogue, known);
  const say = known.get(language) ?? speak<English, ReactNode>(messages, language, join);
  known.set(language, say);
  return say as Say<English, ReactNode>;
}

/** Tells React of a promise that has been kept already what it would else learn a moment later, with nothing to show until then. */
function settled<T>(promise: Promise<T>, value: T | undefined): Promise<T> {
  return value === undefined ? promise : Object.assign(promise, { status: "fulfilled", value });
}

/** As children of their own, so that none needs a key. */
function join(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}
