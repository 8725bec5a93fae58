import { Icon } from "../../icon.tsx";
import { Menu, type MenuItem } from "../../overlays/menu.tsx";
import { Unseen } from "../../unseen.tsx";
import { useWords } from "../../words.ts";
import { Button } from "../../button.tsx";

/** A filter that is set, as it is read: "Status: suspended". */
export interface FilterWord {
  readonly key: string;
  readonly text: string;
  readonly onRemove: () => void;
}

/** The filters of a list: words that can be taken away, behind a menu of those that can be set. */
export function FilterWords(props: {
  readonly set: readonly FilterWord[];
  /** By what the list can be filtered; a {@link MenuItem.group} for each fact. */
  readonly choices: readonly MenuItem[];
  readonly onClear: () => void;
}) {
  const { set, choices, onClear } = props;
  const words = useWords();
  return (
    <div className="filters">
      <Menu label={words.filter} items={choices} />
      {set.map(({ key, text, onRemove }) => (
        <button key={key} type="button" className="filter-word" onClick={onRemove}>
          <Unseen>{words.removeFilter(text)}</Unseen>
          <span aria-hidden="true">{text}</span>
          <Icon name="close" />
        </button>
      ))}
      {set.length > 1 && <Button onClick={onClear}>{words.clearFilters}</Button>}
    </div>
  );
}
