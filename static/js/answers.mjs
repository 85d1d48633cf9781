// The digits 1 to 5 answer the question that has the focus; without this the arrow keys do.
for (const question of document.querySelectorAll(".questions fieldset")) {
  question.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = question.querySelector(`input[value="${CSS.escape(event.key)}"]`);
    if (!answer) return;
    answer.checked = true;
    answer.focus();
  });
}
