import { listSettings, type Output } from "@grantway/api";
import { Failed, Loading, NoMatch, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { Page } from "../../../frame/page.tsx";
import { settingsWords } from "../../../words/settings.ts";
import "./settings.css";

type Setting = Output<typeof listSettings>["items"][number];

const route = getRouteApi("/settings");

const sources = {
  environment: "fromEnvironment",
  file: "fromFile",
  default: "fromDefault",
} as const;

/** `/settings`: every setting with its value, where it comes from and what it does. */
export function SettingsPage() {
  const say = useWords(settingsWords);
  const words = useProblemWords();
  const { search = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useRead(listSettings, {});
  const find = (text: string) => void navigate({ search: { search: text }, replace: true });
  const found = data?.items.filter((setting) => isAbout(setting, search)) ?? [];
  return (
    <Page title={say("title")} lead={<p className="quiet">{say("lead")}</p>}>
      <div className="settings-search">
        <TextField label={say("search")} type="search" required value={search} onChange={find} />
      </div>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say("loading")} />}
      {data !== undefined && (
        <p role="status" className="quiet">
          {say("count", { count: found.length })}
        </p>
      )}
      {data !== undefined && found.length === 0 && (
        <NoMatch
          title={say("noMatch", { text: search })}
          clear={{ label: say("clear"), onClear: () => find("") }}
        >
          {undefined}
        </NoMatch>
      )}
      {found.length > 0 && (
        <ul className="settings">
          {found.map((setting) => (
            <SettingRow key={setting.name} setting={setting} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function SettingRow({ setting }: { readonly setting: Setting }) {
  const say = useWords(settingsWords);
  const { name, variable, value, source, secret, default: usual, description } = setting;
  return (
    <li className="setting">
      <h2>
        <code dir="ltr">{name}</code>
      </h2>
      <p className="setting-value">
        {value === undefined && say("unset")}
        {value !== undefined && (secret ? say("secretSet") : <code dir="ltr">{value}</code>)}
        <span className="quiet"> {say(sources[source])}</span>
      </p>
      <p dir="auto">{description}</p>
      <p className="quiet">
        {say.rich("variable", {
          name: (
            <code dir="ltr" key="variable">
              {variable}
            </code>
          ),
        })}
        {usual !== undefined && usual !== value && <> {say("byDefault", { value: usual })}</>}
      </p>
    </li>
  );
}

/** Whether a text is in its name, its variable or what it does, whatever the case. */
function isAbout({ name, variable, description }: Setting, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [name, variable, description].some((part) => part.toLowerCase().includes(wanted));
}
