// To the server and back. What goes wrong comes back as a value: what to say about it,
// and how long to wait before it is worth another try.

const PATIENCE = 20_000; // milliseconds
const OFFLINE = "I can't be reached just now. Are you online? Nothing is lost: try again in a moment.";
const LATE = "That took too long. Try again: it counts once.";
const BUSY = "That was a lot at once. I'll try again by myself";
const REFUSED = "This page is too old or was opened in an unusual way. Reload it, please.";
const BROKEN = "Something went wrong on my side. Try again, and tell your teacher if it stays.";

export async function post(path, what) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(what),
      credentials: "same-origin",
      cache: "no-store",
      signal: patience.signal,
    });
    const said = await answer.json().catch(() => null);
    if (answer.ok && said) return { told: said };
    return { trouble: trouble(answer, said) };
  } catch (problem) {
    return { trouble: { words: problem.name === "AbortError" ? LATE : OFFLINE, status: 0 } };
  } finally {
    clearTimeout(timer);
  }
}

function trouble(answer, said) {
  const status = answer.status;
  if (status === 429) return { words: BUSY, status, wait: seconds(answer) };
  const error = said && typeof said.error === "string" ? capital(said.error) : "";
  if (status === 403) return { words: error || REFUSED, status };
  return { words: error || BROKEN, status };
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function seconds(answer) {
  const asked = Number.parseInt(answer.headers.get("Retry-After") || "", 10);
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 1), 60) : 5;
}
