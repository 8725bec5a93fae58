import { html, type Html } from "../layout/html.ts";
import { cautionIcon } from "../layout/icons.ts";
import type { DeviceText } from "./device-text.ts";

/** Where a device asks from, above what it asks for. */
export function deviceFacts({ facts, caution }: DeviceText): Html {
  return html`<dl class="facts">
      ${facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
    <p class="marked caution device-caution">${cautionIcon}<span>${caution}</span></p>`;
}
