// The talk page: what was said goes out, what Lili told comes back and is shown,
// drawn and spoken.
//
// THE WORKBENCH is a module of its own, loaded when its drawer is first opened:
//   const bench = await import("/page/workbench.js"); bench.open(context);
// `open` is called once. The drawer, its heading, its closing and Escape are ours;
// the module fills `context.body`. The context it is handed:
//   body          the element to fill, empty; inside <aside id="workbench">
//   conversation  a getter: the random letters of the conversation going on
//   lastTold()    the last Told, or null
//   history()     [{said, told, ahead, pupil}] of this tab, the oldest first
//   send(options) says something as the pupil would, shows it, resolves to the Told or
//                 to null: {text} | {event: "launch"|"end"} | {tap, shown}, and with it
//                 any of pupil, ahead, noise, for this one turn
//   carry(extras) {pupil, ahead, noise}: sent with every later turn, also the spoken
//                 ones, until it is called again; {} takes them away. `noise` is left
//                 out of a turn that is no words (a launch, a tap)
//   show(said, told)  draws bubbles for a turn that was played elsewhere (a recorded
//                 request); nothing is sent
//   on(name, fn)  "told" fn({told, said, options}) after each answer, also a failed
//                 resend that came through; "launch" fn(conversation) when a new
//                 conversation begins; "open" and "close" of the drawer. Gives back a
//                 function that ends it.

import { $ } from "/page/dom.js";
import { bench } from "/page/bench.js";
import * as bubbles from "/page/bubbles.js";
import * as chips from "/page/chips.js";
import * as device from "/page/device.js";
import { hasEars } from "/page/ears.js";
import { deaf, noteEars, readyEars } from "/page/ears_notes.js";
import { choices, choose } from "/page/kept.js";
import { add, announce, scrollDown } from "/page/log.js";
import { microphone } from "/page/microphone.js";
import * as mouth from "/page/mouth.js";
import { drawRound } from "/page/round.js";
import { manner, redraw, settings } from "/page/settings.js";
import * as turns from "/page/turns.js";
import { writing } from "/page/writing.js";

const beginnings = JSON.parse($("beginnings").textContent);
const UNANSWERED = "This was not answered.";
let spoken = false; // whether the last turn was said aloud
let busy = false;
let forgetWritten = () => {};

// --- showing --------------------------------------------------------------------

function rest() {
  const state = mic.isOn() ? "listening" : busy ? "thinking" : mouth.isSpeaking() ? "speaking" : "idle";
  device.be(state);
  document.body.dataset.state = state;
  $("hush").hidden = state !== "speaking";
  if (state !== "listening") $("state").textContent = stateWords(state);
}

function stateWords(state) {
  if (state === "thinking") return "One moment…";
  if (state === "speaking") return "Lili is speaking";
  if (!hasEars()) return "Write to Lili, or tap";
  if (spoken && turns.lastTold()?.listening) return "Your turn: hold and talk, or tap";
  return window.matchMedia("(hover: hover) and (min-width: 40rem)").matches ? "Hold and talk, tap, or press space" : "Hold and talk, or tap";
}

function drawChips(told) {
  const list = [...(told.chips || [])];
  if (told.intent === "distress") return chips.draw($("chips"), [], tapped);
  if (!turns.history().some((turn) => turn.said)) {
    const room = window.matchMedia("(min-width: 40rem)").matches ? 6 : 3;
    const some = (beginnings.suggestions || []).slice(0, room);
    list.push(...some.map((says, place) => ({ text: says, says, wide: true, under: place ? "" : "Or ask" })));
  }
  if (!told.listening) list.push({ text: "Start again", launches: true });
  chips.draw($("chips"), list, tapped);
}

function tapped(chip) {
  spoken = false;
  if (chip.launches) return launch();
  return send(chip.says ? { text: chip.says } : { tap: chip.sends, shown: chip.text });
}

function show({ told, ahead }) {
  device.draw(told);
  drawChips(told);
  return drawRound(told, ahead);
}

// --- one turn -------------------------------------------------------------------

const send = turns.speaker({
  screen: device.hasScreen,
  asked(said) {
    mouth.hush();
    return said ? add(bubbles.pupils(said)) : null;
  },
  answered(bubble, turn, options) {
    if (bubble && turn.words) bubbles.correctHeard(bubble, turn.said, turn.told.heard);
    const score = show(turn);
    add(bubbles.lilis(turn.told, sayAgain), Boolean($("log").childElementCount), bubble);
    const aloud = willSpeak(turn.told) && !options.quiet;
    if (!aloud) announce(turn.told.speech, score);
    rest();
    if (aloud) speak(turn.told).then((said) => said && goOn(turn.told));
    else goOn(turn.told);
  },
  failing(trouble, again, shown) {
    const words = trouble.wait ? `${trouble.words} in ${trouble.wait === 1 ? "a second" : `${trouble.wait} seconds`}.` : trouble.words;
    const bubble = add(bubbles.troubles(words, again), true, shown);
    announce(words);
    return (tries) => (tries ? bubble.remove() : bubble.replaceWith(bubbles.troubles(UNANSWERED)));
  },
  unanswered: (shown) => shown?.after(bubbles.troubles(UNANSWERED)),
  waiting(now) {
    busy = now;
    $("thinking").hidden = !busy;
    rest();
  },
});

function launch(afresh = false) {
  if (afresh) turns.clear();
  if (afresh) $("log").replaceChildren();
  else if ($("log").childElementCount) add(bubbles.divider("A new conversation"));
  mouth.hush();
  turns.begin();
  return send({ event: "launch" });
}

// What was said here is gone from the page, too; what Lili says to it comes after.
function forgotten() {
  mouth.hush();
  forgetWritten();
  $("log").replaceChildren();
  show({ told: { chips: [], listening: true } });
}

function restore() {
  for (const turn of turns.history()) {
    if (turn.event === "launch" && $("log").childElementCount) add(bubbles.divider("A new conversation"), false);
    const bubble = turn.said ? add(bubbles.pupils(turn.said), false) : null;
    if (bubble && turn.words) bubbles.correctHeard(bubble, turn.said, turn.told.heard);
    add(bubbles.lilis(turn.told, sayAgain), false);
  }
  show(turns.history().at(-1));
  rest();
  requestAnimationFrame(scrollDown);
}

// --- her voice ------------------------------------------------------------------

const willSpeak = (told) => Boolean(choices.speaks && mouth.canSpeak() && mouth.isAwake() && told.speech);

// Whether it was said to its end.
async function speak(told) {
  const how = await mouth.say(told.speech, manner(told));
  if (how === "mute") {
    redraw();
    announce(told.speech);
  }
  return how !== "hushed";
}

function sayAgain(told) {
  mouth.wake();
  return speak(told);
}

function goOn(told) {
  if (choices.handsfree && spoken && told.listening && told === turns.lastTold()) mic.begin();
}

// --- her ears -------------------------------------------------------------------

const mic = microphone($("mic"), {
  start() {
    mouth.hush();
    choose({ earsNoted: true });
    noteEars("");
    $("state").textContent = "Listening…";
  },
  words: (words) => ($("state").textContent = words),
  changed: rest,
  said(words) {
    spoken = true;
    send({ text: words });
  },
  trouble({ words, forGood }) {
    spoken = false;
    noteEars(words, true);
    announce(words);
    if (forGood) deaf(words, true);
  },
});

// --- the page -------------------------------------------------------------------

function ready() {
  history.scrollRestoration = "manual"; // the conversation is taken up at its end
  mouth.onSpeaking(rest);
  settings({ canListen: hasEars() });
  device.device(tapped);
  forgetWritten = writing((text) => {
    spoken = false;
    send({ text });
  });
  for (const name of ["pointerup", "keydown", "click"]) {
    document.addEventListener(name, mouth.wake, { capture: true });
  }
  window.addEventListener("pagehide", mouth.hush);
  $("hush").addEventListener("click", () => {
    mouth.hush();
    $("mic").focus({ preventScroll: true });
  });
  $("fresh").addEventListener("click", () => {
    $("settings").close();
    launch(true);
  });
  $("privacy-button").addEventListener("click", () => $("privacy").showModal());
  $("forget").addEventListener("click", () => {
    $("privacy").close();
    send({ text: "forget me" });
  });
  for (const name of ["online", "offline"]) window.addEventListener(name, connection);
  connection();
  turns.on("forgotten", forgotten);
  // The drawer makes the talk narrower or wider: its end stays in sight.
  for (const name of ["open", "close"]) {
    turns.on(name, () => {
      device.fold(name === "open");
      requestAnimationFrame(scrollDown);
    });
  }
}

function connection() {
  $("offline").hidden = navigator.onLine;
  $("offline").textContent = navigator.onLine ? "" : "You are offline. What you say is sent when you are back.";
  if (navigator.onLine) turns.retry();
}

const context = {
  body: $("workbench-body"),
  get conversation() {
    return turns.conversation();
  },
  lastTold: turns.lastTold,
  history: () => [...turns.history()],
  send,
  carry: turns.carry,
  show(said, told) {
    if (said) add(bubbles.pupils(said));
    add(bubbles.lilis(told, sayAgain));
  },
  on: turns.on,
};

ready();
const takenUp = turns.takeUp();
bench(beginnings, context, turns.emit);
readyEars();
if (takenUp) restore();
else launch();
