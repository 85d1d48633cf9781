// The last five careers of this tab, in its own storage and nowhere else, until it is closed or they are forgotten.
const KEY = "recent";
const MOST = 5;

function read() {
  try {
    const careers = JSON.parse(sessionStorage.getItem(KEY));
    return Array.isArray(careers) ? careers : [];
  } catch {
    return []; // no storage, or not ours
  }
}

function write(careers) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(careers));
  } catch {} // no storage: nothing is listed
}

const page = document.documentElement;
const bar = document.querySelector("[data-career]");
if (bar) {
  const heading = document.querySelector("h1");
  const { career: code } = bar.dataset;
  const career = { code, area: page.dataset.area, title: heading.textContent, lang: heading.lang || page.lang };
  write([career, ...read().filter((other) => other.code !== code)].slice(0, MOST));
}

const section = document.getElementById("recent");
if (section) {
  const list = section.querySelector("ol");
  for (const { code, area, title, lang } of read()) {
    // What links carry on into an area, its link in the masthead has.
    const way = document.querySelector(`.areas a[data-area="${CSS.escape(area)}"]`);
    if (!way) continue;
    const link = document.createElement("a");
    const folder = area === "online" ? "occupations" : "careers";
    link.href = `/${area}/${folder}/${encodeURIComponent(code)}/${new URL(way.href).search}`;
    link.lang = lang;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  section.hidden = !list.children.length;
  section.querySelector("button").addEventListener("click", () => {
    sessionStorage.removeItem(KEY);
    list.replaceChildren();
    section.hidden = true;
    document.getElementById("main").focus(); // the button is gone
  });
}
