import { html, type Html } from "../layout/html.ts";
import { cautionIcon } from "../layout/icons.ts";
import type { Right, RightGroup, RightSource } from "./rights-text.ts";

/** What stands beside each right. */
export interface RightLook {
  /** Before it, unless it is of high risk, which has an icon of its own. */
  readonly icon: Html;
  /** Behind it: what can be done with it. */
  readonly act?: (right: Right) => Html;
}

/** A heading and the rights under it. */
export function rightGroup({ heading, sources }: RightGroup, look: RightLook): Html {
  return html`<h2>${heading}</h2>
    ${sources.map((source) => sourceRights(source, look))}`;
}

/** The rights of one API. */
export function sourceRights({ name, rights }: RightSource, look: RightLook): Html {
  return html`${name !== undefined && html`<h3 class="rights-of">${name}</h3>`}
    <ul class="rights">
      ${rights.map((right) => rightRow(right, look))}
    </ul> `;
}

function rightRow(right: Right, { icon, act }: RightLook): Html {
  return html`<li class="right${right.highRisk !== undefined && " right-high"}">
    ${right.highRisk === undefined ? icon : cautionIcon}
    <div class="right-words">
      <p class="right-title">
        ${right.highRisk !== undefined && html`<strong class="risk">${right.highRisk}</strong> `}${right.title}
      </p>
      ${right.detail !== undefined && html`<p class="right-detail">${right.detail}</p>`}
      ${right.purpose !== undefined && html`<p class="right-detail right-purpose">${right.purpose}</p>`}
    </div>
    ${act?.(right)}
  </li>`;
}
