import { lineBounds, type Manifest } from "@grantway/platform/form-rules";
import { Button, CheckField, PickField, StateWord, TextField, type Tone } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { ChoicesFailed } from "../../../../forms/choices-failed.tsx";
import { manifestWords } from "../../../../words/manifest.ts";
import { type ManifestFieldsProps, useMemberRules } from "./member-rules.ts";

type Scope = Manifest["scopes"][number];

const tones: ReadonlyMap<string, Tone> = new Map([
  ["low", "plain"],
  ["medium", "caution"],
  ["high", "bad"],
]);

/** The scopes an app asks for, each with its purpose, and a field that finds more. */
export function ScopesField(props: ManifestFieldsProps) {
  const { draft, world } = props;
  const { values, set, errorOf, errorsOf } = draft;
  const say = useWords(manifestWords);
  const errors = errorsOf("scopes");
  const groups = Map.groupBy(world.askable ?? [], ({ api }) => api ?? say("account"));
  const change = (place: number, next: Scope) => set("scopes", values.scopes.with(place, next));

  function pick(keys: readonly string[]): void {
    const before = new Map(values.scopes.map((scope) => [scope.scope, scope]));
    set(
      "scopes",
      keys.map((scope) => before.get(scope) ?? { scope, purpose: "", optional: false }),
    );
  }

  return (
    <>
      <ChoicesFailed of={world.reading} />
      <PickField
        id="scopes"
        label={say("scopes")}
        hint={say("scopesHint")}
        find={say("scopesFind")}
        groups={[...groups].map(([label, items]) => ({
          label,
          items: items.map(({ key, title }) => ({ value: key, title })),
        }))}
        values={values.scopes.map(({ scope }) => scope)}
        error={errorOf("scopes")}
        errors={new Map([...errors].map(([place, message]) => [values.scopes[place]?.scope ?? "", message]))}
        onChange={pick}
      />
      {values.scopes.map((scope, place) => (
        <ScopeRow
          key={scope.scope}
          {...props}
          scope={scope}
          place={place}
          onChange={(next) => change(place, next)}
          onRemove={() => set("scopes", values.scopes.toSpliced(place, 1))}
        />
      ))}
    </>
  );
}

function ScopeRow(
  props: ManifestFieldsProps & {
    readonly scope: Scope;
    readonly place: number;
    readonly onChange: (scope: Scope) => void;
    readonly onRemove: () => void;
  },
) {
  const { world, scope, place, onChange, onRemove } = props;
  const say = useWords(manifestWords);
  const rule = useMemberRules(props);
  const known = world.askable?.find(({ key }) => key === scope.scope);
  return (
    <section className="panel" aria-label={known?.title ?? scope.scope}>
      <div className="difference">
        <div className="difference-words">
          <p className="difference-title">{known?.title ?? scope.scope}</p>
          {known?.detail !== undefined && <p className="quiet">{known.detail}</p>}
        </div>
        {known !== undefined && (
          <StateWord tone={tones.get(known.risk) ?? "plain"}>{say(`risk-${known.risk}`)}</StateWord>
        )}
      </div>
      <TextField
        id={`scopes.${place}`}
        label={say("purpose")}
        hint={say("purposeHint", { most: lineBounds.purpose })}
        required
        value={scope.purpose}
        check={rule("scopes", (purpose) => ({ scopes: [{ ...scope, purpose }] }))}
        onChange={(purpose) => onChange({ ...scope, purpose })}
      />
      <CheckField checked={scope.optional} onChange={(optional) => onChange({ ...scope, optional })}>
        {say("optionalScope")}
      </CheckField>
      <div>
        <Button onClick={onRemove}>{say("removeScope", { scope: known?.title ?? scope.scope })}</Button>
      </div>
    </section>
  );
}
