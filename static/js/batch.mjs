// Looks up the titles of a list step by step, as its button does, and shows how far it is.
const form = document.querySelector("form[data-steps]");

async function next() {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const before = form.querySelectorAll("progress")[0].value;
  // What is there already stays, for somebody may be choosing: only what was not looked up yet is replaced.
  for (const part of form.querySelectorAll("[data-step]")) part.replaceWith(page.getElementById(part.id));
  return (form.querySelector("progress")?.value ?? 0) > before;
}

try {
  while (form.querySelector("[data-next]") && (await next()));
} catch {
  // The button is still there.
}
