import type { Client } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { clientLocation } from "../authorize/client-location.ts";
import { html } from "../layout/html.ts";
import { page, type Frame } from "../layout/layout.ts";
import type { PageContext } from "../page-context.ts";

/** Frames of one page at the most: nobody signs in to more apps in a session, and each is another request. */
const mostFrames = 20;

/**
 * Takes somebody who just signed out on to `next`, by way of a page with a frame for each app that wants one and that the session
 * signed them in to.
 *
 * @see {@link https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout | OpenID Connect Front-Channel Logout §3}
 */
export async function leave(
  { clients, issuer, pages }: Pick<PageContext, "clients" | "issuer" | "pages">,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ended: {
    readonly sid: string;
    readonly clientIds: readonly string[];
    readonly next: string;
    readonly uiLocales?: string | undefined;
  },
): Promise<FastifyReply> {
  const { sid, clientIds, next, uiLocales } = ended;
  const told = await Promise.all(clientIds.slice(0, mostFrames).map((id) => clients.find(id)));
  const frames = told.flatMap((client) => frameOf(client) ?? []);
  if (frames.length === 0) return pages.seeOther(reply, next);
  const addresses = frames.map((uri) =>
    clientLocation(
      uri,
      [
        ["iss", issuer],
        ["sid", sid],
      ],
      "query",
    ),
  );
  const origins = [...new Set(frames.map((uri) => new URL(uri).origin))];
  const frame = pages.frame(request, uiLocales === undefined ? {} : { uiLocales });
  return pages.sendFraming(reply, leavingPage(frame, { addresses, next }), origins);
}

function frameOf(client: Client | undefined): string | undefined {
  return client?.status === "active" ? (client.frontchannelLogoutUri ?? undefined) : undefined;
}

/** What is loaded in a frame may run scripts of its own site, and cannot take this page elsewhere. */
function leavingPage(
  frame: Frame,
  { addresses, next }: { readonly addresses: readonly string[]; readonly next: string },
): string {
  const { answers, signOut: say } = frame.words;
  return page(frame, {
    title: say("title"),
    leaves: true,
    main: html`<section class="card">
      <h1>${say("doneTitle")}</h1>
      <p class="lead">${say("leaving")}</p>
      <p>${answers("goingBackToDo")}</p>
      <p class="actions-single"><a class="button" href="${next}" data-onward>${answers("continue")}</a></p>
      ${addresses.map(
        (address) =>
          html`<iframe
            src="${address}"
            title="${say("leavingFrame")}"
            sandbox="allow-scripts allow-same-origin"
            referrerpolicy="no-referrer"
            width="1"
            height="1"
            hidden
          ></iframe>`,
      )}
    </section>`,
  });
}
