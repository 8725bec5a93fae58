import { html, type Html } from "../layout/html.ts";
import { page, type Account, type Frame } from "../layout/layout.ts";
import { type AccountPlace, accountPlaces, placeLocation } from "./account-places.ts";

/** A page of the account: beside its neighbours, the one it belongs to marked. */
export function accountPage(
  frame: Frame,
  content: {
    readonly title: string;
    readonly account: Account;
    readonly place: AccountPlace;
    readonly main: Html;
  },
): string {
  const { title, account, place, main } = content;
  const places = Object.keys(accountPlaces) as AccountPlace[];
  return page(frame, {
    title,
    account,
    main: html`<div class="account-page">
      <nav class="places" aria-label="${frame.words.account("account")}">
        <ul>
          ${places.map((one) => link(frame, one, one === place))}
        </ul>
      </nav>
      ${main}
    </div>`,
  });
}

function link({ base, words }: Frame, place: AccountPlace, here: boolean): Html {
  return html`<li>
    <a class="place" href="${placeLocation(place, base)}" ${here && html`aria-current="page"`}
      >${words.account(place)}</a
    >
  </li>`;
}
