// Lili's ears: the browser's speech recognition, one utterance at a time.

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
const LANGUAGE = "en-GB";
const SETTLING = 1500; // milliseconds: some browsers never say that they have ended

const WRITE = "or write instead.";
const TROUBLES = {
  "not-allowed": `The microphone is not allowed for this page. Allow it beside the page's address, ${WRITE}`,
  "service-not-allowed": `This browser will not turn speech into words here. Open the page in the browser itself rather than from the home screen, ${WRITE}`,
  network: `Your browser understands speech over the internet and cannot reach it. Try again in a moment, ${WRITE}`,
  "no-speech": "I heard nothing. Tap the microphone, and speak when it glows.",
  "audio-capture": `No microphone was found. Plug one in or switch it on, ${WRITE}`,
  "language-not-supported": `This browser does not understand spoken English. Please write instead.`,
  aborted: "Listening was interrupted. Tap the microphone to try again.",
};
const UNSAFE = `Browsers allow the microphone on secure (https) pages alone. Please write instead.`;
const STRANGE = `The microphone did not work. Try again, ${WRITE}`;
// After these there is no point in pressing the microphone again.
const FOR_GOOD = new Set(["service-not-allowed", "language-not-supported"]);

export const hasEars = () => Boolean(Recognition);
let local = false;

// Whether what is said stays on this device.
export async function staysHere() {
  if (!Recognition || typeof Recognition.available !== "function") return false;
  try {
    const found = await Recognition.available({ langs: [LANGUAGE], processLocally: true });
    local = found === "available";
  } catch {
    local = false;
  }
  return local;
}

const trouble = (error) => ({
  words: !window.isSecureContext && error === "not-allowed" ? UNSAFE : TROUBLES[error] || STRANGE,
  error,
  forGood: FOR_GOOD.has(error),
});

// `onWords` is told what was understood so far; `onEnd` once: {words} or {trouble}.
export function listen(onWords, onEnd) {
  const ear = new Recognition();
  let words = "";
  let failed = null;
  let over = false;
  let timer = 0;

  function end() {
    if (over) return;
    over = true;
    clearTimeout(timer);
    if (words) onEnd({ words });
    else onEnd(failed === "hushed" ? {} : { trouble: trouble(failed || "no-speech") });
  }

  ear.lang = LANGUAGE;
  ear.continuous = false;
  ear.interimResults = true;
  ear.maxAlternatives = 1;
  if (local) ear.processLocally = true;
  ear.onresult = (event) => {
    words = Array.from(event.results, (one) => one[0].transcript).join(" ").replace(/\s+/g, " ").trim();
    if (!over) onWords(words);
  };
  ear.onerror = (event) => {
    failed = failed || event.error || "aborted";
  };
  ear.onend = end;
  try {
    ear.start();
  } catch (problem) {
    failed = problem.name === "NotAllowedError" ? "not-allowed" : "aborted";
    setTimeout(end);
  }
  const finish = (how) => {
    try {
      ear[how]();
    } catch {
      // it had not begun
    }
    timer = setTimeout(end, SETTLING);
  };
  return {
    stop: () => finish("stop"),
    abort() {
      words = "";
      failed = "hushed";
      finish("abort");
      end();
    },
  };
}
