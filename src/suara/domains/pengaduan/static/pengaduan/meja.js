/* The desk of LAPOR!: improvements only. Everything works without this file. */
(function () {
  "use strict";
  function countdown(box) {
    var left = Number(box.dataset.hitungMundur);
    var ends = Date.now() + left * 1000;
    function tick() {
      var seconds = Math.max(0, Math.round((ends - Date.now()) / 1000));
      if (!box.dataset.kata) { box.dataset.kata = box.textContent.trim(); }
      box.textContent = box.dataset.kata + " · " + Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (seconds === 0) {
        document.querySelectorAll("[data-rahasia]").forEach(function (part) { part.remove(); });
        window.clearInterval(timer);
      }
    }
    var timer = window.setInterval(tick, 1000);
    tick();
  }
  function liveNote(area) {
    var note = document.createElement("p");
    note.className = "catatan-langsung";
    note.setAttribute("role", "status");
    area.after(note);
    var promise = /\b(akan|segera|sedang|masih)\b.{0,24}(terus|tindak|koordinasi|proses|pelajari|sampaikan|cek)/i;
    function say() {
      var parts = area.value.split(/[.!?;\n]+/).filter(function (part) { return part.trim() && !promise.test(part); });
      var words = new Set(parts.join(" ").toLowerCase().match(/[a-z0-9]+/g) || []);
      note.textContent = area.value.trim() && words.size < 8 ? area.dataset.catatan : "";
    }
    area.addEventListener("input", say);
    say();
  }
  document.querySelectorAll("[data-hitung-mundur]").forEach(countdown);
  document.querySelectorAll("textarea[data-catatan]").forEach(liveNote);
})();
