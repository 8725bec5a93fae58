import {
  approveAppVersion,
  draftAppVersion,
  editAppVersion,
  rejectAppVersion,
  releaseAppVersion,
  submitAppVersion,
  withdrawAppVersion,
} from "@grantway/platform";
import { operator } from "@grantway/protocol";
import { beforeAll, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { anApp, anInstallation, anOrganisation, eventsOf, scopesIn } from "./publishing.ts";
import { versionStepsIn } from "./version-steps.ts";

/** What comes of changes of a version that come at once, on real ports. */
onEachAdapter("Changes of versions at once", (world) => {
  const perform = () => performIn(world());
  beforeAll(() => scopesIn(world()));

  const { show, edited, submitted, published, next } = versionStepsIn(world);

  const oneOf = (answers: readonly { readonly outcome: string }[], ...done: readonly string[]) =>
    answers.filter(({ outcome }) => done.includes(outcome)).length;

  it("a submission and edits: one of them, and what was submitted is what was read", async () => {
    const made = await anApp(world());
    const { manifest, revision } = await edited(made, {});
    const at = { app: made.app.id, number: 1, revision };
    const answers = await sixteen<{ readonly outcome: string }>((caller) =>
      caller === 7
        ? perform()(made.developer, submitAppVersion, at)
        : perform()(made.developer, editAppVersion, {
            ...at,
            manifest: { ...manifest, summary: `Text ${caller}.` },
          }),
    );
    expect(oneOf(answers, "edited", "approved")).toBe(1);
    expect(oneOf(answers, "conflict")).toBe(15);
  });

  it("an approval and a withdrawal: one of them", async () => {
    const made = await anApp(world());
    await edited(made, {});
    await submitted(made, { review: true });
    const { revision } = await show(made.app.id);
    const at = { app: made.app.id, number: 1, revision };
    const answers = await sixteen<{ readonly outcome: string }>((caller) =>
      caller % 2 === 0
        ? perform()(operator, approveAppVersion, { ...at, reason: "" })
        : perform()(made.developer, withdrawAppVersion, at),
    );
    expect(oneOf(answers, "decided", "withdrawn")).toBe(1);
    expect(["approved", "draft"]).toContain((await show(made.app.id)).status);
  });

  it("two who approve and deny: one of them", async () => {
    const made = await anApp(world());
    await edited(made, {});
    await submitted(made, { review: true });
    const { revision } = await show(made.app.id);
    const at = { app: made.app.id, number: 1, revision };
    const answers = await sixteen<{ readonly outcome: string }>((caller) =>
      perform()(operator, caller % 2 === 0 ? approveAppVersion : rejectAppVersion, {
        ...at,
        reason: "Because.",
      }),
    );
    expect(oneOf(answers, "decided")).toBe(1);
  });

  it("releases: one of them, and each place is told once", async () => {
    const made = await published();
    const { id: organisation } = await anOrganisation(world());
    const place = await anInstallation(world(), made.app.id, {
      organisation,
      scopes: { "notes:read": "granted" },
    });
    await next(made, { summary: "Other." });
    await submitted(made, {}, 2);
    const { revision } = await show(made.app.id, 2);
    const at = { app: made.app.id, number: 2, revision };
    const answers = await sixteen(() => perform()(made.developer, releaseAppVersion, at));
    expect(oneOf(answers, "released")).toBe(1);
    expect(await eventsOf(world(), place)).toHaveLength(1);
  });

  it("drafts: one of them is open", async () => {
    const made = await published();
    const answers = await sixteen(() => perform()(made.developer, draftAppVersion, { app: made.app.id }));
    expect(oneOf(answers, "drafted")).toBe(1);
    expect(oneOf(answers, "open")).toBe(15);
  });
});
