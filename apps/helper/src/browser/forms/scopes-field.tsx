import type { Definition } from "@grantway/helper/contract";
import { LongTextField } from "@grantway/ui/react";

/** The scopes to ask for: typed, or chosen of those that the provider says it has. */
export function ScopesField(props: {
  readonly value: string;
  readonly onChange: (scopes: string) => void;
  readonly definition: Definition;
}) {
  const { value, onChange, definition } = props;
  const chosen = value.split(/[\s,]+/).filter((word) => word !== "");
  const offered = definition.scopes?.offered ?? [];
  const toggle = (scope: string) => {
    const others = chosen.filter((one) => one !== scope);
    onChange((others.length < chosen.length ? others : [...chosen, scope]).join(" "));
  };
  return (
    <>
      <LongTextField
        label="Scopes"
        hint="What it may do, separated by spaces. Ask for no more than you need."
        rows={2}
        value={value}
        onChange={onChange}
      />
      {offered.length > 0 && (
        <div className="offered" role="group" aria-label={`Scopes that ${definition.name} offers`}>
          <p className="hint">{definition.name} offers these. Press one to ask for it, or not to.</p>
          <ul>
            {offered.map((scope) => (
              <li key={scope}>
                <button
                  type="button"
                  className="scope-choice"
                  aria-pressed={chosen.includes(scope)}
                  onClick={() => toggle(scope)}
                >
                  {scope}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
