// A browser's speech recognition and synthesis, made up: tests say what is heard with
// hears("..."), and read what was spoken in window.spoken. An utterance lasts for
// window.breath milliseconds.
(() => {
  const listening = [];
  window.spoken = [];
  window.breath = 5;

  class Recognition extends EventTarget {
    start() {
      listening.push(this);
      queueMicrotask(() => this.tell("start"));
    }
    stop() {
      this.end();
    }
    abort() {
      this.end();
    }
    end() {
      const at = listening.indexOf(this);
      if (at < 0) return;
      listening.splice(at, 1);
      queueMicrotask(() => this.tell("end"));
    }
    tell(kind, more = {}) {
      const event = Object.assign(new Event(kind), more);
      this.dispatchEvent(event);
      this["on" + kind]?.(event);
    }
  }

  window.isListening = () => listening.length > 0;
  window.hears = (words, isFinal = true) => {
    const one = listening.at(-1);
    const heard = Object.assign([{ transcript: words, confidence: 0.9 }], { isFinal });
    one.tell("result", { resultIndex: 0, results: [heard] });
    if (isFinal) one.end();
  };
  window.failsToHear = (error) => {
    const one = listening.at(-1);
    if (error) one.tell("error", { error });
    one.end();
  };
  window.SpeechRecognition = window.webkitSpeechRecognition = Recognition;

  const voice = (name, lang, localService = true) => ({ name, lang, voiceURI: name, localService, default: false });
  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    paused: false,
    getVoices: () => [voice("Ada", "en-US"), voice("Grace", "en-GB"), voice("Anna", "de-DE"), voice("Ivy", "en-GB", false)],
    speak(utterance) {
      const { text, rate, voice } = utterance;
      if (text) window.spoken.push({ text, rate, voice: voice?.name });
      this.speaking = true;
      this.current = utterance;
      queueMicrotask(() => utterance.tell("start"));
      setTimeout(() => this.over(utterance, "end"), text ? window.breath : 0);
    },
    over(utterance, kind, more) {
      if (this.current !== utterance) return;
      this.speaking = false;
      this.current = null;
      utterance.tell(kind, more);
    },
    cancel() {
      if (this.current) this.over(this.current, "error", { error: "interrupted" });
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      Object.assign(this, { text, rate: 1, pitch: 1, lang: "", voice: null });
    }
    tell(kind, more = {}) {
      const event = Object.assign(new Event(kind), more);
      this.dispatchEvent(event);
      this["on" + kind]?.(event);
    }
  };
})();
