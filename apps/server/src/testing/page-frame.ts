import type { Frame } from "../http/layout/layout.ts";
import { pageWords } from "../http/words/page-words.ts";

/** What every page of a test stands in. */
export const frame: Frame = {
  base: "",
  host: "id.example",
  stylesheet: "/assets/p.css",
  script: "/assets/o.js",
  send: "/assets/s.js",
  leave: "/assets/l.js",
  icon: "/assets/m.svg",
  requestId: "r-1",
  words: pageWords("en"),
  here: "/here",
};
