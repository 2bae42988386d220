/* Paper forms with the number keys: a digit goes on to the next box, Backspace in an empty box goes back,
   Enter saves. Without this script Tab does the same. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-ketik]");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input.ketik")];
  const at = (index) => { const box = boxes[index] || form.elements.komentar; box?.focus(); box?.select?.(); };
  boxes.forEach((box, index) => {
    box.addEventListener("input", () => { if (/^[0-9tT]$/.test(box.value) && !box.hasAttribute("data-banyak")) at(index + 1); });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && !box.value && index) { event.preventDefault(); at(index - 1); }
      if (event.key === "ArrowDown") { event.preventDefault(); at(index + 1); }
      if (event.key === "ArrowUp" && index) { event.preventDefault(); at(index - 1); }
    });
  });
  if (!document.querySelector(".galat-ringkas")) at(0);
})();
