/* Small comforts on pages that work without them: keys, a date echoed in words, a file's name and size. */
(() => {
  "use strict";
  const lang = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  const words = lang === "en-GB"
    ? { help: "Keyboard", search: "search", next: "next row", back: "previous row", open: "open row", close: "close this help", remove: "Remove file" }
    : { help: "Papan tik", search: "cari", next: "baris berikutnya", back: "baris sebelumnya", open: "buka baris", close: "tutup bantuan ini", remove: "Batalkan berkas ini" };

  /* The error summary takes the focus, so that a screen reader hears it first. */
  const summary = document.querySelector("[data-fokus]");
  if (summary) summary.focus();

  /* Date in words. Months may be typed as names; the server understands them too. */
  const months = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
  const english = { may: 5, aug: 8, oct: 10, dec: 12 };
  const month = (text) => Number(text) || english[text.slice(0, 3)] || months.indexOf(text.slice(0, 3)) + 1;
  document.querySelectorAll("[data-tanggal-kata]").forEach((echo) => {
    const inputs = echo.parentElement.querySelectorAll(".tanggal-tiga input");
    const say = () => {
      const [d, m, y] = [...inputs].map((input) => input.value.trim().toLowerCase());
      const day = new Date(Number(y), month(m) - 1, Number(d));
      const real = /^\d{4}$/.test(y) && day.getDate() === Number(d) && day.getMonth() === month(m) - 1;
      echo.textContent = real ? day.toLocaleDateString(lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" }) : "";
    };
    inputs.forEach((input) => input.addEventListener("input", say));
  });

  /* File field: name, size, and a way to take it back. */
  document.querySelectorAll("[data-berkas-kabar]").forEach((news) => {
    const input = document.getElementById(news.dataset.berkasKabar);
    if (!input) return;
    input.addEventListener("change", () => {
      news.textContent = "";
      [...input.files].forEach((file) => {
        const size = file.size < 1048576 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1048576).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`;
        news.append(`${file.name} · ${size} `);
      });
      if (!input.files.length) return;
      const undo = document.createElement("button");
      undo.type = "button";
      undo.className = "tombol-teks";
      undo.textContent = words.remove;
      undo.addEventListener("click", () => { input.value = ""; news.textContent = ""; input.focus(); });
      news.append(undo);
    });
  });

  /* Work of other pages that lies on this device only (their addresses, with how many): said before one leaves. */
  const unsent = document.querySelector("[data-belum-terkirim]");
  if (unsent) {
    let waiting = {};
    try { waiting = JSON.parse(localStorage.getItem("suara.belum-terkirim") || "{}"); } catch { /* nothing kept */ }
    const list = document.createElement("ul");
    unsent.append(list);
    Object.entries(waiting).forEach(([address, count]) => {
      const link = document.createElement("a");
      link.href = new URL(address, location.origin).pathname;
      link.textContent = `${link.pathname} (${Number(count)})`;
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
      unsent.hidden = false;
    });
  }

  /* Text is kept on the server a second after it was typed; sending the form ends that. Never files. */
  document.querySelectorAll("form[data-simpan]").forEach((form) => {
    const news = form.querySelector("[data-simpan-kabar]");
    let timer = 0, sent = false, under_way = null;
    const keep = () => {
      timer = 0;
      const text = new URLSearchParams();
      new FormData(form).forEach((value, name) => { if (typeof value === "string") text.append(name, value); });
      under_way?.abort();
      under_way = new AbortController();
      fetch(form.dataset.simpan, { method: "POST", body: text, redirect: "manual", signal: under_way.signal, keepalive: text.toString().length < 60000 })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
        .then((said) => { if (said) news.textContent = said; })
        .catch(() => { if (!sent && !timer) news.textContent = news.dataset.gagal; });
    };
    form.addEventListener("input", () => { sent = false; clearTimeout(timer); timer = setTimeout(keep, 1000); });
    form.addEventListener("submit", () => { sent = true; clearTimeout(timer); timer = 0; under_way?.abort(); });
    const hurry = () => { if (timer) { clearTimeout(timer); keep(); } };
    document.addEventListener("visibilitychange", () => { if (document.hidden) hurry(); });
    window.addEventListener("pagehide", hurry);
  });

  /* Keys: / search, j k move, ? help. Never while typing, never with a modifier. */
  let row = -1;
  const rows = () => [...document.querySelectorAll("[data-tabel] tbody tr, [data-baris]")];
  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    row = Math.min(Math.max(row + step, 0), all.length - 1);
    all.forEach((item, index) => item.toggleAttribute("data-kini", index === row));
    const link = all[row].querySelector("a");
    if (link) link.focus();
    all[row].scrollIntoView({ block: "nearest" });
  };
  const help = () => {
    const open = document.querySelector(".bantuan-papan");
    if (open) { open.remove(); return; }
    const box = document.createElement("div");
    box.className = "bantuan-papan";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", words.help);
    box.tabIndex = -1;
    [["/", words.search], ["j", words.next], ["k", words.back], ["Enter", words.open], ["?", words.close]].forEach(([key, does]) => {
      const line = document.createElement("p");
      const cap = document.createElement("kbd");
      cap.textContent = key;
      line.append(cap, ` ${does}`);
      box.append(line);
    });
    document.body.append(box);
    box.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector(".bantuan-papan")?.remove();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    const act = { "/": () => document.querySelector("[data-cari]")?.focus(), j: () => move(1), k: () => move(-1), "?": help }[event.key];
    if (!act || (!document.body.classList.contains("kerja") && event.key !== "/")) return;
    event.preventDefault();
    act();
  });
})();
