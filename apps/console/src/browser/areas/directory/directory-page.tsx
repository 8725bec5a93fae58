import { listDirectory } from "@grantway/api";
import { categories } from "@grantway/platform/form-rules";
import { Empty, type FilterWord, FilterWords, ListBar, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../../frame/page.tsx";
import { preloadList, preloadTotal } from "../../list/preload.ts";
import { useShownList } from "../../list/shown-list.ts";
import { useTotal } from "../../list/total.ts";
import { directoryWords } from "../../words/directory.ts";
import { directorySearch, type DirectorySearch } from "./addresses.ts";
import { AppCards } from "./app-cards.tsx";
import "./directory.css";

const route = getRouteApi("/directory");

/** Has what is shown read before it is shown. */
export function preloadDirectory(address: Readonly<Record<string, unknown>>): void {
  const filter = directorySearch.parse(address);
  preloadList(listDirectory, { query: { ...filter } }, address);
  preloadTotal(listDirectory, filter);
}

/** `/directory`: the apps that this person is shown, as cards. */
export function DirectoryPage() {
  const say = useWords(directoryWords);
  const { search, category }: DirectorySearch = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { search, category };
  const shown = useShownList(listDirectory, { query: filter });
  const total = useTotal(listDirectory, filter);
  const change = (changes: Partial<DirectorySearch>) =>
    void navigate({ search: { ...filter, ...changes }, replace: true, resetScroll: false });
  const word: readonly FilterWord[] =
    category === undefined
      ? []
      : [
          {
            key: "category",
            text: say("filterCategory", { category: say(`category-${category}`) }),
            onRemove: () => change({ category: undefined }),
          },
        ];
  return (
    <Page title={say("title")} count={total}>
      <ListBar selection={undefined}>
        <SearchField
          label={say("find")}
          value={search ?? ""}
          onSearch={(text) => change({ search: text.trim() === "" ? undefined : text.trim() })}
        />
        <FilterWords
          set={word}
          choices={categories.map((one) => ({
            group: say("category"),
            label: say(`category-${one}`),
            onChoose: () => change({ category: one }),
          }))}
          onClear={() => change({ category: undefined })}
        />
      </ListBar>
      <AppCards
        {...shown}
        filtered={search !== undefined || category !== undefined}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch
            title={say("noMatchTitle")}
            clear={{ label: say("showAll"), onClear: () => void navigate({ search: {}, replace: true }) }}
          >
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}
