import { ActionButton, ChoiceField, Failed, SecretBox, Steps } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { DeployStep } from "./deploy-step.tsx";
import { RetireStep } from "./retire-step.tsx";
import { type Rotating, type Rotation, rotationOf } from "./rotation.ts";

/** How the one step is seen from another. */
const order: readonly Rotation["step"][] = ["create", "deploy", "retire"];

/** Create, deploy, retire: the path on which a new secret takes the place of the old one without anything stopping. */
export function RotationPath({ client, onAdd, onRemove }: Rotating) {
  const say = useWords(clientsWords);
  const [made, setMade] = useState<string>();
  const [now] = useState(() => Date.now());
  const rotation = rotationOf(client.secrets, now);
  const stateOf = (step: Rotation["step"]) => {
    const away = order.indexOf(step) - order.indexOf(rotation.step);
    if (away === 0) return "current";
    return away < 0 ? "done" : "ahead";
  };
  return (
    <section className="section">
      <h2>{say("rotate")}</h2>
      <p className="quiet">{say("rotateWhy")}</p>
      {made !== undefined && (
        <SecretBox title={say("secretBox")} secret={made} file={`${client.id}-secret.txt`}>
          <p>{say("secretOnce")}</p>
        </SecretBox>
      )}
      <Steps
        steps={[
          {
            title: say("stepCreate"),
            state: stateOf("create"),
            content: rotation.step === "create" && <CreateStep onAdd={onAdd} onMade={setMade} />,
          },
          {
            title: say("stepDeploy"),
            state: stateOf("deploy"),
            content: rotation.old !== undefined && <DeployStep secret={rotation.current} />,
          },
          {
            title: say("stepRetire"),
            state: stateOf("retire"),
            content: rotation.old !== undefined && (
              <RetireStep client={client} current={rotation.current} old={rotation.old} onRemove={onRemove} />
            ),
          },
        ]}
      />
    </section>
  );
}

/** How long the old secret may live on, in seconds. */
const overlaps = [
  [3600, "hour"],
  [86_400, "day"],
  [604_800, "week"],
  [2_592_000, "month"],
] as const;

function CreateStep(props: Pick<Rotating, "onAdd"> & { readonly onMade: (secret: string) => void }) {
  const { onAdd, onMade } = props;
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const [overlap, setOverlap] = useState(String(overlaps[1][0]));
  const [failure, setFailure] = useState<string>();

  async function create(): Promise<void> {
    setFailure(undefined);
    await onAdd(Number(overlap)).then(
      (secret) => secret !== undefined && onMade(secret),
      (error: unknown) => setFailure(words(error)),
    );
  }

  return (
    <div className="narrow form-part">
      <ChoiceField
        label={say("overlap")}
        value={overlap}
        onChange={setOverlap}
        options={overlaps.map(([seconds, name]) => [String(seconds), say(name)])}
      />
      {failure !== undefined && <Failed message={failure} />}
      <div>
        <ActionButton look="main" busy={say("creatingSecret")} onAct={create}>
          {say("createSecret")}
        </ActionButton>
      </div>
    </div>
  );
}
