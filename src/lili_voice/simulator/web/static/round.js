// How the round stands, and how far off the exam is.

import { $ } from "/page/dom.js";

const A_DAY = 24 * 60 * 60 * 1000; // milliseconds

export function scoreWords(score) {
  if (!score) return "";
  const words = [`${score.done} of ${score.length}`, `${score.right} right`];
  if (score.partly) words.push(`${score.partly} partly`);
  if (score.streak > 1) words.push(`${score.streak} in a row`);
  return words.join(" · ");
}

// `ahead` is how many seconds the conversation is played in the future.
export function examWords(exam, ahead = 0, now = Date.now()) {
  const [year, month, day] = (exam || "").split("-").map(Number);
  if (!day) return "";
  const today = new Date(now + ahead * 1000);
  const days = Math.round((new Date(year, month - 1, day) - new Date(today.getFullYear(), today.getMonth(), today.getDate())) / A_DAY);
  if (days < 0) return "";
  if (days < 2) return days ? "Your exam is tomorrow" : "Your exam is today";
  return `${days} days to your exam`;
}

export function drawRound(told, ahead) {
  const score = told.score && told.score.length ? told.score : null;
  const words = scoreWords(score);
  const exam = examWords(told.exam, ahead);
  $("round").hidden = !words && !exam;
  $("round-bar").hidden = !score;
  if (score) {
    $("round-bar").max = score.length;
    $("round-bar").value = score.done;
  }
  $("round-words").textContent = [words, exam].filter(Boolean).join("  —  ");
  return words;
}
