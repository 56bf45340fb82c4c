// What may be tapped instead of said.

import { make } from "/page/dom.js";

const LETTERED = /^([A-Z])\s{2,}(.+)$/s;

function face(chip) {
  const found = LETTERED.exec(chip.text);
  if (!found) return [chip.text];
  const [, letter, words] = found;
  return [make("span", { class: "letter" }, letter), " ", make("span", {}, words)];
}

export function button(chip, tapped) {
  const look = chip.wide ? "button chip wide" : "button chip";
  // The second click of a double one belongs to no chip: others stand there by then.
  const onclick = (event) => event.detail < 2 && tapped(chip);
  return make("button", { type: "button", class: look, onclick }, ...face(chip));
}

// Draws the chips into `place`. Whoever was on one of the former chips stays with them.
export function draw(place, chips, tapped) {
  const here = place.contains(document.activeElement);
  place.replaceChildren(
    ...chips.flatMap((chip) => {
      const head = chip.under ? [make("p", { class: "under small muted" }, chip.under)] : [];
      return [...head, button(chip, tapped)];
    }),
  );
  if (here && chips.length) place.focus({ preventScroll: true });
  place.hidden = !chips.length;
}
