// Asks the workbench's routes; what goes wrong is an Error whose message may be shown.

const AWAY = "Lili cannot be reached; see whether she still runs, then try again.";

export const got = (path, query) => asked(`${path}?${new URLSearchParams(query)}`);

export const posted = (path, body) => asked(path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

async function asked(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error(AWAY);
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw new Error(body?.error ? sentence(body.error) : `Lili answered with error ${response.status}.`);
}

function sentence(text) {
  const whole = text[0].toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

// The text of a chosen file; `most` is how many bytes it may have.
export async function fileText(file, most) {
  if (file.size > most)
    throw new Error(`${file.name} has ${Math.ceil(file.size / 1024)} kB; ${Math.floor(most / 1024)} kB are the most that is read here.`);
  return file.text();
}
