// The text field: Enter sends, the arrows bring back what was written before. Gives back
// what forgets all of that.

import { $ } from "/page/dom.js";

const MOST = 50;

export function writing(send) {
  const field = $("text");
  const former = [];
  let at = 0;
  let draft = "";

  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return field.focus();
    if (former.at(-1) !== text) former.push(text);
    if (former.length > MOST) former.shift();
    at = former.length;
    field.value = "";
    return send(text);
  });

  takeFromAddress(field);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const to = at + (event.key === "ArrowUp" ? -1 : 1);
    if (to < 0 || to > former.length) return;
    event.preventDefault();
    if (at === former.length) draft = field.value;
    at = to;
    field.value = at === former.length ? draft : former[at];
    field.setSelectionRange(field.value.length, field.value.length);
  });

  return () => {
    former.length = at = 0;
    draft = "";
  };
}

// "Ask about this" in the library leads here with the question; the pupil sends it.
function takeFromAddress(field) {
  const asked = new URLSearchParams(location.search).get("ask");
  if (asked === null) return;
  history.replaceState(null, "", location.pathname);
  field.value = asked.slice(0, field.maxLength);
  field.focus({ preventScroll: true });
}
