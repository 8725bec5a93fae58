import { listReceipts, type Output } from "@grantway/api";
import { Button, Empty, Fact, Facts, Failed, Identifier, Loading } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useShownList } from "../../../list/shown-list.ts";
import { directoryWords } from "../../../words/directory.ts";
import { installedWords } from "../../../words/installed.ts";
import type { Installed } from "../installation.ts";

type Receipt = Output<typeof listReceipts>["items"][number];

/** What was agreed to, when and by whom, and which text was shown: the newest first. */
export function ReceiptsTab({ installation }: { readonly installation: Installed }) {
  const say = useWords(installedWords);
  const sayListed = useWords(directoryWords);
  const shown = useShownList(listReceipts, { query: { installation: installation.id } });
  const { rows, problem, onRetry, onMore, loadingMore } = shown;
  const titles = new Map(installation.rights.map(({ scope, title = scope }) => [scope, title] as const));
  return (
    <>
      {problem !== undefined && <Failed message={problem} onRetry={onRetry} />}
      {rows === undefined && problem === undefined && <Loading what={say("tab-receipts")} />}
      {rows?.length === 0 && (
        <Empty title={say("noReceipts")}>
          <p>{say("noReceiptsText")}</p>
        </Empty>
      )}
      {rows?.map((receipt) => (
        <ReceiptPanel key={receipt.id} receipt={receipt} titles={titles} />
      ))}
      {onMore !== undefined && (
        <div className="list-more">
          <Button look="secondary" aria-disabled={loadingMore} onClick={() => !loadingMore && onMore()}>
            {sayListed(loadingMore ? "loadingMore" : "more")}
          </Button>
        </div>
      )}
    </>
  );
}

function ReceiptPanel(props: { readonly receipt: Receipt; readonly titles: ReadonlyMap<string, string> }) {
  const { receipt, titles } = props;
  const { at, clientName, offered, granted, declined, textHash, locale, manifestHash } = receipt;
  const say = useWords(installedWords);
  const formats = useFormats();
  const named = (scopes: readonly string[]) =>
    scopes.length === 0 ? say("none") : formats.list(scopes.map((scope) => titles.get(scope) ?? scope));
  return (
    <section className="panel">
      <h2>{say("receiptTitle", { when: formats.moment(Date.parse(at)) })}</h2>
      <Facts>
        {clientName !== undefined && (
          <Fact label={say("app")}>
            <bdi>{clientName}</bdi>
          </Fact>
        )}
        <Fact label={say("offered")}>{named(offered)}</Fact>
        <Fact label={say("granted")}>{named(granted)}</Fact>
        <Fact label={say("declinedRights")}>{named(declined)}</Fact>
        <Fact label={say("textShown")}>
          <p>{say("textLocale", { language: locale })}</p>
          <Identifier value={textHash} of={say("textShown")} />
        </Fact>
        {manifestHash !== undefined && (
          <Fact label={say("manifest")}>
            <Identifier value={manifestHash} of={say("manifest")} />
          </Fact>
        )}
      </Facts>
    </section>
  );
}
