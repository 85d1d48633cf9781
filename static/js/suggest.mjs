// Suggests careers while somebody types: an editable combobox with a list, as the ARIA Authoring Practices have it.
// Each suggestion is a link to a career; Enter without one searches, as the plain box does.
const WAIT = 120; // milliseconds after the last keystroke
const LEAST_LETTERS = 2;

for (const form of document.querySelectorAll("form[data-suggest]")) suggest(form, form.elements.keyword);

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function suggest(form, input) {
  const list = set(document.createElement("div"), {
    id: `${input.id}-suggestions`, role: "listbox", "aria-label": input.labels[0].textContent, hidden: "",
  });
  const status = set(document.createElement("span"), { role: "status", class: "unseen" });
  let timer, request, active;

  set(input, {
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
  });
  input.after(list);
  form.append(status);

  function stop() {
    clearTimeout(timer);
    request?.abort();
  }

  function activate(option) {
    if (active) active.setAttribute("aria-selected", "false");
    active = option;
    if (!option) return input.removeAttribute("aria-activedescendant");
    set(option, { "aria-selected": "true" }).scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function open(isOpen, said) {
    activate(null);
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    status.textContent = said;
  }

  function close() {
    stop();
    open(false, "");
  }

  function option({ url, lang, title, also }, label, number) {
    const link = set(document.createElement("a"), {
      id: `${list.id}-${number}`, role: "option", href: url, lang, tabindex: "-1", "aria-selected": "false",
    });
    link.append(title);
    if (also) {
      const note = set(document.createElement("small"), { lang: document.documentElement.lang });
      const name = set(document.createElement("span"), { lang });
      name.append(also);
      note.append(`${label} `, name);
      link.append(" ", note);
    }
    return link;
  }

  async function load() {
    stop();
    if (input.value.trim().length < LEAST_LETTERS) return close();
    const { signal } = (request = new AbortController());
    const address = new URL(form.dataset.suggest, location.href);
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, value);
    try {
      const answer = await (await fetch(address, { signal })).json();
      list.replaceChildren(...answer.suggestions.map((each, number) => option(each, answer.also, number)));
      open(answer.suggestions.length > 0, answer.count);
    } catch {
      if (!signal.aborted) close(); // the box still searches
    }
  }

  function move(step) {
    const options = [null, ...list.children]; // the text itself is one of the places
    activate(options.at((options.indexOf(active ?? null) + step) % options.length));
  }

  input.addEventListener("input", () => {
    stop();
    activate(null);
    timer = setTimeout(load, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) load();
      else move(steps[event.key]);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      active.click();
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      if (list.hidden) input.value = "";
      close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      activate(null); // the caret moves
    }
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", close);
}
