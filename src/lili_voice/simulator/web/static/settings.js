// The dialog of the voice, and the quick switches beside the microphone.

import { $, make } from "/page/dom.js";
import { choices, choose } from "/page/kept.js";
import { canSpeak, hush, onVoices, say, voices } from "/page/mouth.js";

const A_TRY = "Good to hear you. Shall we revise some history?";

function draw() {
  const able = canSpeak();
  const on = able && choices.speaks;
  $("speaks").setAttribute("aria-pressed", String(on));
  $("speaks").title = on ? "Lili speaks: on" : "Lili speaks: off";
  $("speaks").disabled = !able;
  $("slower").setAttribute("aria-pressed", String(choices.slower));
  $("slower").hidden = !on;
  $("set-speaks").checked = on;
  $("set-slower").checked = choices.slower;
  $("set-handsfree").checked = choices.handsfree;
  $("set-rate").value = String(choices.rate);
  $("set-rate-now").textContent = `${Number(choices.rate).toFixed(1)} ×`;
  $("no-voice").hidden = able;
  for (const id of ["set-speaks", "set-voice", "set-rate", "set-slower", "try-voice"]) $(id).disabled = !able;
}

export const redraw = draw;

function set(changed) {
  choose(changed);
  if ("speaks" in changed && !changed.speaks) hush();
  draw();
}

function listVoices() {
  const all = voices();
  const rows = all.map((voice) => make("option", { value: voice.voiceURI }, named(voice)));
  $("set-voice").replaceChildren(...(rows.length ? rows : [make("option", { value: "" }, "The browser's own")]));
  const kept = all.some((voice) => voice.voiceURI === choices.voice);
  $("set-voice").value = kept ? choices.voice : all[0]?.voiceURI || "";
}

export const manner = (told) => ({
  rate: choices.rate,
  slower: choices.slower || Boolean(told?.slow),
  voice: choices.voice,
});

export function settings({ canListen }) {
  $("settings-button").addEventListener("click", () => $("settings").showModal());
  $("settings").addEventListener("close", hush);
  $("speaks").addEventListener("click", () => set({ speaks: !choices.speaks }));
  $("slower").addEventListener("click", () => set({ slower: !choices.slower }));
  $("set-speaks").addEventListener("change", (event) => set({ speaks: event.target.checked }));
  $("set-slower").addEventListener("change", (event) => set({ slower: event.target.checked }));
  $("set-handsfree").addEventListener("change", (event) => set({ handsfree: event.target.checked }));
  $("set-handsfree").disabled = !canListen;
  $("set-rate").addEventListener("input", (event) => set({ rate: Number(event.target.value) }));
  $("set-voice").addEventListener("change", (event) => set({ voice: event.target.value }));
  $("try-voice").addEventListener("click", async () => {
    if ((await say(A_TRY, manner())) === "mute") draw();
  });
  onVoices(() => {
    listVoices();
    draw();
  });
}

const named = (voice) => `${voice.name} (${voice.lang}${voice.localService ? "" : ", over the internet"})`;
