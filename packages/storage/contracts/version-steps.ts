import {
  approveAppVersion,
  draftAppVersion,
  editAppVersion,
  type Manifest,
  releaseAppVersion,
  showAppVersion,
  submitAppVersion,
} from "@grantway/platform";
import { operator } from "@grantway/protocol";
import type { World } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { anApp, complete, type Published } from "./publishing.ts";

/** Scopes as a manifest asks for them. */
export const asks = (...scopes: readonly string[]): Manifest["scopes"] =>
  scopes.map((scope) => ({ scope, purpose: "To show it.", optional: false }));

/** What publishers and reviewers do with versions, each in the revision that stands. */
export function versionStepsIn(world: () => World) {
  const perform = () => performIn(world());

  const show = async (app: string, number = 1) => {
    const version = await perform()(operator, showAppVersion, { app, number });
    if (typeof version === "string") throw new Error(version);
    return version;
  };

  async function edited(made: Published, differences: Partial<Manifest>, number = 1) {
    const { manifest, revision } = await show(made.app.id, number);
    const at = { app: made.app.id, number, revision };
    const answer = await perform()(made.developer, editAppVersion, {
      ...at,
      manifest: complete(manifest, differences),
    });
    if (answer.outcome !== "edited") throw new Error(JSON.stringify(answer));
    return answer.version;
  }

  async function submitted(made: Published, asked: { readonly review?: boolean } = {}, number = 1) {
    const { revision } = await show(made.app.id, number);
    return perform()(made.developer, submitAppVersion, { app: made.app.id, number, revision, ...asked });
  }

  async function approved(made: Published, number = 1) {
    const { revision } = await show(made.app.id, number);
    return perform()(operator, approveAppVersion, { app: made.app.id, number, revision, reason: "" });
  }

  async function released(made: Published, number = 1) {
    const { revision } = await show(made.app.id, number);
    return perform()(made.developer, releaseAppVersion, { app: made.app.id, number, revision });
  }

  /** An app whose first version is reviewed and released. */
  async function published(differences: Partial<Manifest> = {}): Promise<Published> {
    const made = await anApp(world());
    await edited(made, { scopes: asks("notes:read"), redirectHosts: ["acme.example"], ...differences });
    await submitted(made, { review: true });
    await approved(made);
    const answer = await released(made);
    if (answer.outcome !== "released") throw new Error(JSON.stringify(answer));
    return made;
  }

  async function next(made: Published, differences: Partial<Manifest>) {
    const drafted = await perform()(made.developer, draftAppVersion, { app: made.app.id });
    if (drafted.outcome !== "drafted") throw new Error(drafted.outcome);
    return edited(made, differences, drafted.version.number);
  }

  return { show, edited, submitted, approved, released, published, next };
}
