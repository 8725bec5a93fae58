import { launchInstallation } from "@grantway/api";
import type { FromPage, Place } from "@grantway/embed/messages";
import { SkipLink, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { issuerPath } from "../../address.ts";
import { useApi } from "../../api/api-context.ts";
import { openWords } from "../../words/open.ts";
import { type Bridge, openBridge } from "./bridge.ts";
import { OpenBar } from "./open-bar.tsx";
import type { OpenedApp } from "./opening.ts";
import { RightsDialog } from "./rights-dialog.tsx";
import { useLook } from "./use-look.ts";
import { usePatience } from "./use-patience.ts";
import { WaitingNotice } from "./waiting-notice.tsx";

/**
 * What a page in the frame may do. It keeps its own origin, which is never ours; it may not take the window away from the person,
 * nor ask them anything in our name.
 */
const sandbox =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** The bar, and the app below it. */
export function AppFrame(props: {
  readonly opening: OpenedApp;
  readonly onClose: () => void;
  /** The server gives no launch any more. */
  readonly onGone: () => void;
}) {
  const { opening, onClose, onGone } = props;
  const { installation, app, frame } = opening;
  const say = useWords(openWords);
  const api = useApi();
  const { tell } = useTelling();
  const navigate = useNavigate();
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const element = useRef<HTMLIFrameElement>(null);
  const bridge = useRef<Bridge>(undefined);
  const [attempt, setAttempt] = useState(0);
  const [connected, setConnected] = useState(false);
  const [place, setPlace] = useState("");
  const [missing, setMissing] = useState<{ readonly id: number; readonly scopes: readonly string[] }>();
  const patience = usePatience(attempt);

  async function launch(id: number): Promise<void> {
    const { locale, theme } = look;
    const token = await api
      .call(launchInstallation, { params: { installation }, body: { locale, theme } })
      .then((launched) => launched.launch?.token)
      .catch(() => undefined);
    if (token !== undefined) return bridge.current?.tell({ say: "launch", id, token });
    bridge.current?.tell({ say: "no-launch", id });
    onGone();
  }

  function go(to: Place): void {
    if (to === "access") location.assign(`${issuerPath}/account/apps`);
    else void navigate({ to: "/" });
  }

  const hear = useEffectEvent((message: FromPage): void => {
    switch (message.say) {
      case "launch":
        return void launch(message.id);
      case "size":
        element.current?.style.setProperty("block-size", `${message.height}px`);
        return undefined;
      case "title":
        return setPlace(message.text);
      case "toast":
        return tell(toastOf(message, say("said", { app: app.name, text: message.text })));
      case "rights-missing":
        return setMissing(message);
      case "escape":
        return heading.current?.focus();
      case "close":
        return onClose();
      case "go":
        return go(message.to);
    }
  });
  const lookNow = useEffectEvent(() => look);

  useEffect(() => {
    bridge.current = openBridge({
      host: window,
      frame: () => element.current?.contentWindow ?? null,
      origin: frame.origin,
      look: lookNow,
      onConnected: () => setConnected(true),
      onMessage: hear,
    });
    return () => bridge.current?.close();
  }, [frame.origin]);

  const { locale, direction, theme } = look;
  useEffect(() => {
    bridge.current?.tell({ say: "look", look: { locale, direction, theme } });
  }, [locale, direction, theme]);

  function reload(): void {
    setConnected(false);
    setPlace("");
    setAttempt((before) => before + 1);
  }
  function answer(answered: "went" | "stayed"): void {
    if (missing !== undefined)
      bridge.current?.tell({ say: "rights-answered", id: missing.id, answer: answered });
    setMissing(undefined);
  }

  return (
    <div className="open-app">
      <OpenBar opening={opening} place={place} headingRef={heading} onReload={reload} onClose={onClose} />
      {!connected && <WaitingNotice opening={opening} patience={patience} onRetry={reload} />}
      <SkipLink to="after-app">{say("skipApp", { app: app.name })}</SkipLink>
      <iframe
        key={attempt}
        ref={element}
        className="open-frame"
        title={say("frameTitle", { app: app.name, publisher: app.publisher })}
        src={frame.url}
        sandbox={sandbox}
        referrerPolicy="no-referrer"
        allow="clipboard-write"
      />
      <p id="after-app" className="open-after" tabIndex={-1}>
        {say("afterApp", { app: app.name })}
      </p>
      <RightsDialog opening={opening} scopes={missing?.scopes} returnTo={heading} onAnswer={answer} />
    </div>
  );
}

function toastOf({ tone }: Extract<FromPage, { readonly say: "toast" }>, text: string) {
  return { tone: tone === "bad" ? "failure" : "success", text } as const;
}
