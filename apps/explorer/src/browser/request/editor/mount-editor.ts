import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { editorLook, highlighting } from "./editor-look.ts";
import { firstFault, placeOf, type Span } from "./json-places.ts";

/*
 * A code editor in a shadow root: in the document the policy would refuse the styles it writes; here it uses sheets made by script.
 */

/** What an editor tells and is told. */
export interface MountedEditor {
  readonly setText: (text: string) => void;
  readonly setLabel: (label: string) => void;
  /** Underlines these values of this text; nothing where another one stands there by now. */
  readonly mark: (places: readonly (readonly string[])[], text: string) => void;
  /** Puts the cursor where a value stands, or where the text stops being JSON. */
  readonly goTo: (steps: readonly string[] | undefined) => void;
  readonly destroy: () => void;
}

/** What it is made of. */
export interface EditorGiven {
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** `Ctrl Enter`. */
  readonly onSubmit: () => void;
}

const setMarks = StateEffect.define<readonly Span[]>();
const wrong = Decoration.mark({ class: "cm-wrong" });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    const moved = before.map(transaction.changes);
    return transaction.effects.reduce(
      (set, effect) =>
        effect.is(setMarks)
          ? Decoration.set(
              effect.value.map(({ from, to }) => wrong.range(from, to)),
              true,
            )
          : set,
      moved,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks a text that was given from outside, of which nobody has to be told. */
const given = Annotation.define<boolean>();

/** Puts an editor for JSON into an element. */
export function mountEditor({ host, text, label, onChange, onSubmit }: EditorGiven): MountedEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  let said = label;
  const submit = { key: "Mod-Enter", run: () => (onSubmit(), true) };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([submit])),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        history(),
        lineNumbers(),
        drawSelection(),
        bracketMatching(),
        indentOnInput(),
        json(),
        syntaxHighlighting(highlighting),
        editorLook,
        marks,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(() => ({ "aria-label": said, dir: "ltr" })),
        EditorView.updateListener.of((update) => {
          const written = update.docChanged && !update.transactions.some((one) => one.annotation(given));
          if (written) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(next) {
      if (next !== view.state.doc.toString())
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: next },
          annotations: given.of(true),
        });
    },
    setLabel(next) {
      said = next;
      view.dispatch({});
    },
    mark(places, text) {
      if (view.state.doc.toString() !== text) return;
      const fault = firstFault(view.state);
      const spans = fault === undefined ? places.map((steps) => placeOf(view.state, steps)) : [fault];
      view.dispatch({ effects: setMarks.of(spans.filter(({ from, to }) => to > from)) });
    },
    goTo(steps) {
      const { from } =
        steps === undefined ? (firstFault(view.state) ?? { from: 0 }) : placeOf(view.state, steps);
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
