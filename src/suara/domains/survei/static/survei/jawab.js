/* The public form: an answer is kept on the device first and leaves it only when the office has it. A kiosk
   forgets each person. All words come from the page, and the page works without this script. */
(() => {
  "use strict";
  const done = document.querySelector("[data-kios-selesai]");
  if (done) {
    sessionStorage.clear();
    setTimeout(() => location.replace(done.dataset.kiosSelesai), Number(done.dataset.kembali) * 1000);
  }
  const root = document.getElementById("jawab");
  if (!root || !window.indexedDB || !window.crypto?.randomUUID) return;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const kata = read("jawab-kata"), setelan = read("jawab-setelan");
  const find = (name) => root.querySelector(`[data-${name}]`);
  const form = find("jawab"), kabar = find("kabar");
  const DRAF = `suara.survei.draf:${setelan.alamat}`, SUDAH = `suara.survei.sudah:${setelan.alamat}`;
  const SABAR = 20000, ULANG = 60000;
  let busy = false, sending = false, csrf = "", touched = 0, warned = 0, next = 0, again = 0, shown = "isi";

  const tell = (text, nada = "info") => { kabar.textContent = text; kabar.dataset.nada = nada; };
  const ask = (url, options) => fetch(url, { cache: "no-store", signal: AbortSignal.timeout?.(SABAR), ...options });
  const screen = (name) => { shown = name; root.querySelectorAll("[data-layar]").forEach((part) => { part.hidden = part.dataset.layar !== name; }); };

  /* The queue: one database of this site, answers of all its forms; nothing in it names anybody. */
  const wait = (request) => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
  async function queue(mode, work) {
    const request = indexedDB.open("suara-survei", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("antre", { keyPath: "id" });
    const db = await wait(request);
    try {
      const change = db.transaction("antre", mode, { durability: "strict" });
      const end = new Promise((ok, no) => { change.oncomplete = ok; change.onabort = change.onerror = () => no(change.error); });
      const [result] = await Promise.all([wait(work(change.objectStore("antre"))), end]);
      return result;
    } finally { db.close(); }
  }
  const put = (item) => queue("readwrite", (store) => store.put(item));
  const drop = (id) => queue("readwrite", (store) => store.delete(id));
  const list = () => queue("readonly", (store) => store.getAll());

  async function count() {
    const all = await list();
    const waiting = all.filter((item) => item.keadaan === "antre").length, refused = all.length - waiting;
    find("antre").hidden = all.length === 0;
    find("kirim").hidden = all.length === 0;
    find("buang").hidden = refused === 0 || setelan.kios;
    show(all.filter((item) => item.keadaan === "ditolak"));
    const lines = [waiting && kata.menunggu.replace("{n}", waiting), refused && kata.ditolak.replace("{n}", refused)];
    find("hitung").textContent = lines.filter(Boolean).join(" ");
    try {
      const known = JSON.parse(localStorage.getItem("suara.belum-terkirim") || "{}");
      if (waiting) known[setelan.alamat] = waiting; else delete known[setelan.alamat];
      localStorage.setItem("suara.belum-terkirim", JSON.stringify(known));
    } catch { /* the notice at sign-out is a comfort, no more */ }
    clearTimeout(again);
    if (waiting) again = setTimeout(send, ULANG); // weak signal comes back without any event
    return waiting;
  }

  /* What was refused stays until the person has seen it: why, and what was written. What came from a kiosk, and
     what a kiosk keeps, is nobody's to read there. */
  function show(refused) {
    const make = (name, text, ...parts) => { const node = document.createElement(name); node.append(text, ...parts); return node; };
    find("ditolak").replaceChildren(...refused.map((item) => {
      const why = (item.alasan || []).join(" ") || kata.ditolak.replace("{n}", 1);
      if (setelan.kios || item.kios) return make("li", why);
      const said = (item.tulisan || []).map(([asked, answer]) => make("li", `${asked}: ${answer}`));
      return make("li", why, make("details", "", make("summary", kata.tertulis), make("ul", "", ...said)));
    }));
  }

  /* The questions and answers as they are read, for showing again what could not be sent. */
  function written() {
    const said = [...form.querySelectorAll("[data-tanya]")].map((box) => [
      box.querySelector("[data-label]").textContent.trim(),
      [...box.querySelectorAll("input:checked")].filter((input) => input.value).map((input) => input.closest("label")?.textContent.trim() || input.value).join("; "),
    ]);
    form.querySelectorAll("textarea").forEach((field) => said.push([field.labels[0]?.textContent.trim() || "", field.value]));
    return said.filter(([, answer]) => answer);
  }

  const day = () => { const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

  /* "terkirim", "ditolak" (the office does not take it, `item.alasan` says why), or "nanti". */
  async function sendOne(item) {
    try {
      const state = await ask(`${item.alamat}keadaan/`, { headers: { Accept: "application/json" } });
      if (!state.ok) return "nanti";
      const body = new FormData();
      item.kolom.forEach(([name, value]) => body.append(name, value));
      csrf = (await state.json()).csrf;
      const headers = { Accept: "application/json", "X-CSRFToken": csrf };
      const answer = await ask(item.alamat, { method: "POST", body, headers, redirect: "manual" });
      if (answer.ok) return "terkirim";
      const understood = answer.headers.get("Content-Type")?.startsWith("application/json");
      if (!understood || ![409, 422].includes(answer.status)) return "nanti";
      item.alasan = (await answer.json()).kata;
      return "ditolak";
    } catch { return "tanpa_sinyal"; }
  }

  /* By itself it says nothing of failing again, and on a kiosk nothing at all: somebody else stands there now. */
  async function send(event) {
    if (busy || sending) return;
    busy = true;
    try {
      // By hand also what was refused: an office may have opened its survey again.
      const waiting = (await list()).filter((item) => event?.type === "click" || item.keadaan === "antre");
      let refused = 0;
      if (event && waiting.length) tell(kata.mengirim);
      for (const item of waiting) {
        const result = await sendOne(item);
        if (result === "terkirim") await drop(item.id);
        else if (result === "ditolak") { refused += 1; await put({ ...item, keadaan: "ditolak" }); }
        else { if (event) tell(kata[result], "perhatian"); return; }
      }
      const quiet = !waiting.length || await count() || refused || setelan.kios;
      if (quiet) { if (event && waiting.length) tell(""); }
      else if (shown === "simpan") location.replace(setelan.selesai);
      else tell(kata.terkirim, "sukses");
    } finally {
      busy = false;
      await count();
    }
  }

  /* The same summary as the office's own answer: each line leads to its question. */
  function complete() {
    root.querySelector(".galat-ringkas")?.remove();
    const wrong = [...form.querySelectorAll("[data-tanya]")].filter((box) => {
      const bad = box.hasAttribute("data-wajib") && !box.querySelector("input:checked");
      box.classList.toggle("ada-galat", bad);
      const line = document.createElement("p");
      line.textContent = kata.pilih;
      box.querySelector("[data-galat]").replaceChildren(...(bad ? [line] : []));
      return bad;
    });
    if (!wrong.length) return true;
    const node = find("galat-contoh").content.cloneNode(true);
    node.querySelector("ul").replaceChildren(...wrong.map((box) => {
      const line = document.createElement("li"), link = document.createElement("a");
      link.href = `#${box.querySelector("input").id}`;
      link.textContent = `${box.querySelector("[data-label]").textContent} ${kata.pilih}`;
      line.append(link);
      return line;
    }));
    root.querySelector("[data-layar=isi]").prepend(node);
    root.querySelector(".galat-ringkas").focus();
    return false;
  }

  /* By hand, not form.reset(): a page that came back with errors holds the person's choices as its own. */
  function clear() {
    form.querySelectorAll("input[type=radio], input[type=checkbox]").forEach((input) => { input.checked = input.type === "radio" && input.value === ""; });
    form.querySelectorAll("textarea").forEach((field) => { field.value = ""; });
    form.querySelectorAll(".ada-galat").forEach((box) => box.classList.remove("ada-galat"));
    form.querySelectorAll("[data-galat]").forEach((box) => box.replaceChildren());
    root.querySelector(".galat-ringkas")?.remove();
    sessionStorage.removeItem(DRAF);
    form.elements.diisi.value = "";
    touched = warned = 0;
  }

  function begin() {
    clearTimeout(next);
    clear();
    find("masih").hidden = true;
    tell("");
    screen("isi");
    window.scrollTo(0, 0);
    document.getElementById("isi").focus();
  }

  /* The plain way: the office's own page says what is wrong, with everything still filled in. */
  function plain(id) {
    if (!form.elements.csrfmiddlewaretoken) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "csrfmiddlewaretoken", value: csrf });
      form.append(field);
    }
    form.elements.kirim_id.value = id;
    form.submit();
  }

  find("kirim").addEventListener("click", send);
  find("buang").addEventListener("click", async () => {
    for (const item of await list()) if (item.keadaan === "ditolak") await drop(item.id);
    await count();
  });
  window.addEventListener("online", send);
  count().then((waiting) => { if (waiting && navigator.onLine) send(); });
  if (!form) return; // a closed survey: only what waits on this device

  /* The day on which somebody begins to answer; without signal it may be long before the office hears of it. */
  form.elements.diisi.value = "";
  form.addEventListener("input", () => { form.elements.diisi.value ||= day(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending || !complete()) return;
    sending = true;
    const id = form.elements.kirim_id.value || crypto.randomUUID();
    form.elements.diisi.value ||= day();
    const kolom = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !["csrfmiddlewaretoken", "kirim_id"].includes(name));
    const item = { id, alamat: setelan.alamat, kios: setelan.kios, keadaan: "antre", kolom: [...kolom, ["kirim_id", id]], tulisan: setelan.kios ? [] : written() };
    try { await put(item); } catch { plain(id); return; }
    tell(kata.mengirim);
    const result = await sendOne(item);
    if (result === "ditolak") {
      await drop(id);
      plain(id);
      return;
    }
    sessionStorage.removeItem(DRAF);
    if (!setelan.kios) sessionStorage.setItem(SUDAH, "ya");
    form.elements.kirim_id.value = "";
    // Still `sending` until the thanks are there: a second tap on a slow phone is not a second answer.
    if (result === "terkirim") { await drop(id); location.replace(setelan.selesai); return; }
    sending = false;
    clear();
    tell(kata[result], "perhatian");
    await count();
    screen("simpan");
    find("judul-simpan").focus();
    if (setelan.kios) next = setTimeout(begin, setelan.kembali * 1000);
  });

  find("baru").addEventListener("click", begin);
  window.addEventListener("pageshow", (event) => { if (event.persisted) sending = false; });

  if (setelan.kios) {
    /* Nobody there any more: ask, and clear when nobody answers. */
    const stay = () => { touched = Date.now(); if (warned) { warned = 0; find("masih").hidden = true; tell(""); } };
    ["input", "pointerdown", "keydown"].forEach((name) => window.addEventListener(name, stay, { passive: true }));
    setInterval(() => {
      if (!touched || sending) return;
      if (warned && Date.now() - warned > 30000) { clear(); location.replace(setelan.awal); }
      else if (!warned && Date.now() - touched > setelan.diam * 1000) { warned = Date.now(); find("masih").hidden = false; tell(kata.masih, "perhatian"); }
    }, 1000);
    window.addEventListener("pageshow", (event) => { if (event.persisted) begin(); });
  } else {
    /* What is being typed survives a reload, in this tab only. */
    const fresh = !root.querySelector(".ada-galat");
    const kept = fresh && JSON.parse(sessionStorage.getItem(DRAF) || "null");
    (kept || []).forEach(([name, value]) => form.querySelectorAll(`[name="${CSS.escape(name)}"]`).forEach((field) => {
      if (field.type === "radio") field.checked = field.value === value;
      else if (field.type === "checkbox") field.checked ||= field.value === value;
      else field.value = value;
    }));
    form.addEventListener("input", () => {
      const typed = [...new FormData(form)].filter(([name]) => /^(j_|a_|komentar)/.test(name));
      sessionStorage.setItem(DRAF, JSON.stringify(typed));
    });
    find("sudah").hidden = !sessionStorage.getItem(SUDAH);
  }

  navigator.serviceWorker?.register(`${setelan.alamat}pekerja.js`, { scope: setelan.alamat })
    .then(() => navigator.serviceWorker.ready)
    .then(() => { root.dataset.siap = "ya"; })
    .catch(() => { /* without it the form needs signal to open, as any page */ });
})();
