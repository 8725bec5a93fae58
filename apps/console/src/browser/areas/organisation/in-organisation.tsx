import { showOrganisation } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { useSession } from "../../api/api-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { useRead } from "../../api/queries.ts";
import { Page } from "../../frame/page.tsx";
import { GonePage, isGone } from "../../frame/thing-page.tsx";
import { organisationsWords } from "../../words/organisations.ts";

/** An organisation whose pages these are: by its id the API knows what is below it, its name people read. */
export interface Here {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/**
 * A page of the organisation of an address. Whoever is in it knows it from their session; for whoever administers the platform it is
 * read first.
 */
export function InOrganisation(props: {
  readonly slug: string;
  /** Of the page, while the organisation is on its way. */
  readonly title: string;
  readonly children: (here: Here) => ReactNode;
}) {
  const { slug, children } = props;
  const { organisations } = useSession();
  const own = organisations.find((one) => one.slug === slug);
  return own === undefined ? <OfOthers {...props} /> : children(own);
}

function OfOthers({ slug, title, children }: Parameters<typeof InOrganisation>[0]) {
  const say = useWords(organisationsWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(showOrganisation, { params: { organisation: slug } });
  if (isGone(error)) {
    const back = { label: say("back"), link: { to: "/" } } as const;
    return <GonePage gone={{ title: say("gone"), why: say("goneWhy"), back }} />;
  }
  if (data !== undefined) return children(data);
  return (
    <Page title={title}>
      {error === null ? (
        <Loading what={say("loadingOne")} />
      ) : (
        <Failed message={words(error)} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

/** Whether who is signed in owns it, or the platform is theirs: they make owners, and decide whether it stays. */
export function useIsOwner(slug: string): boolean {
  const { organisations, mayAll } = useSession();
  return (
    mayAll("organisations:write") || organisations.some((one) => one.slug === slug && one.role === "owner")
  );
}
