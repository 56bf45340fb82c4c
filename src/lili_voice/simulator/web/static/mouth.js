// Lili's voice: the browser's own, sentence by sentence, since long utterances are cut
// off in some browsers and one sentence can be stopped at once.

const LONGEST = 180; // characters of one piece
const SHORTEST = 24; // a shorter piece goes with the next: "No." "c. 1950"
const WORTH_WAITING = 4000; // milliseconds for a browser that lists no voices
const SLOWER = 0.8;
const SENTENCES = /(?<=[.!?]["'”’)]*)\s/;
const UNENDED = /\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|vs|c|No)\.$/; // "Mr." ends no sentence

const synth = window.speechSynthesis;
const listeners = new Set();
let turn = 0; // rises whenever something new is said, or nothing any more
let dumb = !synth;
let awake = false;
let speaking = false;
let current = null; // kept, since a browser may sweep away an utterance nobody holds

export const canSpeak = () => !dumb;
export const isSpeaking = () => speaking;
export const onSpeaking = (fn) => listeners.add(fn);

function tell(now) {
  if (speaking === now) return;
  speaking = now;
  listeners.forEach((fn) => fn(now));
}

export function pieces(text) {
  const whole = text.replace(/\s+/g, " ").trim();
  const gathered = [];
  for (const one of whole.split(SENTENCES).flatMap(short)) {
    const last = gathered.length - 1;
    const joins = last >= 0 && (gathered[last].length < SHORTEST || UNENDED.test(gathered[last]));
    if (joins && gathered[last].length + one.length < LONGEST) gathered[last] += ` ${one}`;
    else gathered.push(one);
  }
  return gathered.filter((one) => /[\p{L}\p{N}]/u.test(one));
}

// Cut at a comma if there is one, else at a space, else anywhere.
function short(piece) {
  const cut = [];
  let rest = piece;
  while (rest.length > LONGEST) {
    const most = rest.slice(0, LONGEST);
    const comma = Math.max(...[", ", "; ", ": "].map((mark) => most.lastIndexOf(mark)));
    const at = comma > SHORTEST ? comma + 1 : most.lastIndexOf(" ");
    const end = at > 0 ? at : LONGEST;
    cut.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...cut, rest].filter(Boolean);
}

export function voices() {
  if (!synth) return [];
  const english = [...synth.getVoices()].filter((one) => /^en\b/i.test(one.lang || ""));
  return english.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
}

// A voice of this device before one that is sent her words over the internet.
function order(voice) {
  const british = /^en[-_]gb/i.test(voice.lang) ? 0 : 1;
  return (voice.localService ? 0 : 2) + british;
}

export function onVoices(fn) {
  const look = () => {
    if (voices().length) dumb = false;
    fn();
  };
  look();
  synth?.addEventListener?.("voiceschanged", look);
}

// Some browsers let a page speak only if it first did so on a tap.
export function wake() {
  if (awake || !synth) return;
  awake = true;
  if (speaking || synth.speaking) return;
  try {
    const nothing = new SpeechSynthesisUtterance("");
    nothing.volume = 0;
    synth.speak(nothing);
  } catch {
    dumb = true;
  }
}

export const isAwake = () => awake;

export function hush() {
  turn += 1;
  current = null;
  if (synth && (speaking || synth.speaking || synth.pending)) synth.cancel();
  tell(false);
}

// Resolves to "said", "hushed" or "mute" (this browser would not speak).
export async function say(text, { rate = 1, slower = false, voice = "" } = {}) {
  hush();
  if (dumb) return "mute";
  const mine = turn;
  const manner = { rate: Math.max(0.4, rate * (slower ? SLOWER : 1)), voice };
  tell(true);
  for (const piece of pieces(text)) {
    const how = await utter(piece, manner);
    if (mine !== turn) return "hushed";
    if (how === "mute") return fellMute();
  }
  tell(false);
  return "said";
}

function fellMute() {
  hush();
  dumb = !voices().length;
  return "mute";
}

function utter(piece, manner) {
  return new Promise((done) => {
    const one = new SpeechSynthesisUtterance(piece);
    const all = voices();
    const chosen = all.find((voice) => voice.voiceURI === manner.voice) || all[0];
    one.lang = chosen?.lang || "en-GB";
    one.rate = manner.rate;
    wears(one, chosen);
    const timer = all.length ? 0 : setTimeout(() => done("mute"), WORTH_WAITING);
    one.onstart = () => clearTimeout(timer);
    one.onend = () => (clearTimeout(timer), done("said"));
    one.onerror = (event) => (clearTimeout(timer), done(fate(event.error)));
    current = one;
    synth.speak(one);
  });
}

function wears(utterance, voice) {
  try {
    if (voice) utterance.voice = voice;
  } catch {
    // the voice has gone since it was listed: the browser's own is used
  }
}

function fate(error) {
  if (error === "interrupted" || error === "canceled") return "hushed";
  return "mute";
}
