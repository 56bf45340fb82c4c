// What is said beneath the microphone: where a voice goes, and what hinders listening.

import { $ } from "/page/dom.js";
import { hasEars, staysHere } from "/page/ears.js";
import { choices } from "/page/kept.js";

const YOUR_VOICE = "Your browser may send your voice to its maker to be understood.";
const NO_EARS = "This browser cannot listen, so write to Lili or tap. Chrome, Edge, Safari and new Firefox can listen.";

export function noteEars(words, warns = false) {
  $("ears-note").textContent = words;
  $("ears-note").hidden = !words;
  $("ears-note").className = warns ? "small note warn" : "small muted";
}

export function deaf(why, warns = false) {
  $("mic").hidden = true;
  $("composer").classList.add("deaf");
  noteEars(why, warns);
  $("state").textContent = "Write to Lili, or tap";
}

export async function readyEars() {
  if (!hasEars()) {
    deaf(NO_EARS);
    if (window.matchMedia("(hover: hover)").matches) $("text").focus({ preventScroll: true });
    return;
  }
  const here = await staysHere();
  if (!here && !choices.earsNoted) noteEars(YOUR_VOICE);
}
