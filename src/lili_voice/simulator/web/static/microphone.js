// The microphone's button: hold it and talk, or tap to begin and tap to end; the space
// bar does the same wherever it has nothing else to do.

import { hasEars, listen } from "/page/ears.js";

const A_HOLD = 450; // milliseconds; shorter is a tap
const BUSY_WITH_SPACE =
  "input, textarea, select, button, a, summary, label, [contenteditable], [role=button], dialog, .drawer";

// `told` has start(), words(text), said(text), trouble({words, error, forGood}), changed().
export function microphone(button, told) {
  let ear = null;
  let since = 0; // when the press that began it came; 0 when nothing is held
  let byPointer = false;

  function over({ words, trouble }) {
    ear = null;
    since = 0;
    button.setAttribute("aria-pressed", "false");
    told.changed();
    if (words) told.said(words);
    else if (trouble) told.trouble(trouble);
  }

  function begin() {
    if (ear || button.disabled || !hasEars()) return;
    told.start();
    button.setAttribute("aria-pressed", "true");
    ear = listen((words) => told.words(words), over);
    told.changed();
  }

  function press(at) {
    if (ear) return ear.stop();
    since = at || 1;
    return begin();
  }

  function release(at) {
    const held = since && at - since > A_HOLD;
    since = 0;
    if (held && ear) ear.stop();
  }

  button.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    byPointer = true;
    press(event.timeStamp);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, (event) => release(event.timeStamp));
  }
  button.addEventListener("contextmenu", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    // Enter, or a screen reader's own click; a finger's was taken above.
    if (!byPointer) press(0);
    byPointer = false;
    since = 0;
  });
  document.addEventListener("keydown", (event) => {
    if (!isOurs(event, button)) return;
    event.preventDefault();
    if (!event.repeat) press(event.timeStamp);
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== " " || !isOurs(event, button)) return;
    event.preventDefault();
    release(event.timeStamp);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) ear?.abort();
  });
  return { begin, isOn: () => Boolean(ear), abort: () => ear?.abort() };
}

function isOurs(event, button) {
  if (event.key !== " " || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.target === button) return true;
  if (document.querySelector("dialog[open]")) return false;
  return !(event.target instanceof Element && event.target.closest(BUSY_WITH_SPACE));
}
