import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours are those of the page: custom properties reach into the shadow root. */
export const editorLook = EditorView.theme({
  "&": {
    border: "1px solid var(--line-control)",
    borderRadius: "var(--radius-control)",
    backgroundColor: "var(--surface-card)",
    color: "var(--text)",
    fontSize: "var(--text-small)",
  },
  "&.cm-focused": { outline: "var(--focus-ring)", outlineOffset: "1px" },
  ".cm-scroller": {
    minHeight: "8rem",
    maxHeight: "24rem",
    overflow: "auto",
    fontFamily: "var(--font-code)",
    lineHeight: "var(--leading)",
    borderRadius: "var(--radius-control)",
  },
  ".cm-content": { caretColor: "var(--text)", padding: "var(--space-2) 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { border: "0", backgroundColor: "var(--surface-sunken)", color: "var(--text-muted)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--line-control)",
  },
  ".cm-wrong": { textDecoration: "underline wavy var(--danger)", textUnderlineOffset: "3px" },
});

/** Names, texts, and what programs know; numbers as text is. */
export const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--positive)" },
  { tag: [tags.bool, tags.null], color: "var(--caution)" },
]);
