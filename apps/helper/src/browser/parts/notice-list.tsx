import type { Notice } from "@grantway/helper/contract";
import { dismiss, notices } from "../state/notices.ts";
import { useStore } from "../state/store.ts";
import { CautionIcon, GoodIcon } from "./icons.tsx";

/**
 * What happened. Both regions are always there, so that screen readers hear what comes into them: successes when there
 * is a pause, failures at once.
 */
export function NoticeList() {
  const all = useStore(notices);
  const of = (tone: Notice["tone"]) => all.filter((notice) => notice.tone === tone).map(line);
  return (
    <div className="notices">
      <div role="alert">{of("failure")}</div>
      <div role="status">{of("success")}</div>
    </div>
  );
}

function line({ id, tone, text }: Notice) {
  return (
    <div key={id} className={`notice ${tone === "failure" ? "notice-danger" : "notice-good"}`}>
      {tone === "failure" ? <CautionIcon /> : <GoodIcon />}
      <p>
        <strong className="unseen">{tone === "failure" ? "Failed: " : "Done: "}</strong>
        {text}
      </p>
      <button type="button" className="notice-close" onClick={() => dismiss(id)}>
        Close<span className="unseen"> this notice</span>
      </button>
    </div>
  );
}
