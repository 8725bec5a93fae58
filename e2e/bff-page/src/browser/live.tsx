import { useRef, useState } from "react";
import { useApi } from "@grantway/bff/react";

/** What comes by itself: events of a stream, and messages of a socket. */
export function Live() {
  const { call, socket } = useApi("live");
  const [events, setEvents] = useState("");
  const [messages, setMessages] = useState("");
  const listening = useRef<AbortController>(undefined);

  async function listen(): Promise<void> {
    const controller = new AbortController();
    listening.current = controller;
    try {
      const reply = await call("/events", { signal: controller.signal });
      const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        const { value } = part;
        setEvents((before) => before + value);
      }
    } catch (error) {
      setEvents((before) => `${before} ended ${error instanceof Error ? error.name : ""}`);
    }
  }

  function open(): void {
    const opened = socket("/socket");
    opened.addEventListener("message", ({ data }) => setMessages((before) => `${before} ${data as string}`));
    opened.addEventListener("close", ({ code, reason }) =>
      setMessages((before) => `${before} closed ${code} ${reason}`),
    );
  }

  return (
    <section>
      <button onClick={() => void listen()}>Listen</button>
      <button onClick={() => listening.current?.abort()}>Stop listening</button>
      <output aria-label="Events">{events}</output>
      <button onClick={open}>Open a socket</button>
      <output aria-label="Messages">{messages}</output>
    </section>
  );
}
