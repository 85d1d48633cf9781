// Ctrl and / go to the search box: the page's own, else that of its head; on a phone to the page that has one.
const boxes = ["main", ".masthead"]
  .map((place) => document.querySelector(`${place} form[data-suggest] [name=keyword]`))
  .filter(Boolean);
for (const box of boxes) box.setAttribute("aria-keyshortcuts", "Control+/");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || !event.ctrlKey || event.altKey) return; // Alt and Ctrl are one key on some keyboards
  event.preventDefault();
  const box = boxes.find((each) => each.checkVisibility());
  if (box) box.select();
  else document.querySelector(".seek").click();
});
