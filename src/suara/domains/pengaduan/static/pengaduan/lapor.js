/* Comforts of the report form on pages that work without them: counter, draft, hints, lists of places,
   uploads that go on where they stopped, copying the key. Nothing leaves the device before a button is pressed,
   except the files that were chosen. */
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, text = "", kind = "") => { const e = document.createElement(tag); e.textContent = text; if (kind) e.className = kind; return e; };
  const button = (text, act) => { const b = make("button", text, "tombol-teks"); b.type = "button"; b.addEventListener("click", act); return b; };
  const form = one("form[data-lapor]");
  const csrf = () => one("input[name=csrfmiddlewaretoken]").value;
  const number = (n) => n.toLocaleString(en ? "en-GB" : "id-ID");
  const size = (n) => (n < 1048576 ? `${Math.ceil(n / 1024)} KB` : `${(n / 1048576).toLocaleString(en ? "en-GB" : "id-ID", { maximumFractionDigits: 1 })} MB`);
  /* A device may forbid storage; then there is no draft. */
  const box = (name) => { try { return window[name]; } catch { return null; } };
  const session = box("sessionStorage"), local = box("localStorage");
  const LIFE = 7 * 24 * 3600 * 1000, PRE = "suara-lapor:";
  const NEVER = ["csrfmiddlewaretoken", "draf", "kirim_id", "identitas", "nama", "email", "hp", "bukti"];

  const drop = () => [session, local].forEach((store) => { if (store) Object.keys(store).filter((k) => k.startsWith(PRE)).forEach((k) => store.removeItem(k)); });
  if (one("[data-hapus-draf]")) drop();

  /* How many letters are left. */
  all("[data-hitung]").forEach((area) => {
    const limit = Number(area.dataset.hitung);
    const place = one(`[data-hitung-untuk="${area.id}"]`) || area.insertAdjacentElement("afterend", make("p", "", "redup"));
    const count = () => {
      const left = limit - [...area.value].length;
      place.classList.toggle("hitung-lebih", left < 0);
      place.textContent = left < 0 ? say(`${number(-left)} huruf terlalu banyak`, `${number(-left)} characters too many`) : left < limit ? say(`sisa ${number(left)} huruf`, `${number(left)} characters left`) : "";
    };
    area.addEventListener("input", count);
    count();
  });

  /* Personal numbers: seen here, on the device; the server masks them when the button is pressed. */
  const PATTERNS = [
    [say("NIK atau nomor KK", "NIK or family card number"), /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g, "[16 DIGIT]"],
    [say("Nomor HP", "Phone number"), /(?<!\d)(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/g, "[NO. HP]"],
    [say("Alamat email", "E-mail address"), /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "[EMAIL]"],
    [say("Nomor rekening", "Account number"), /(?<=\b(?:rek(?:ening)?|bri|bni|bca|mandiri|btn|bsi)\b[^\d\n]{0,24})\d(?:[ .-]?\d){8,15}(?!\d)/gi, "[NO. REK]"],
  ];
  /* Reports like this one, while writing: a question after a pause, when enough is new; never one per key. */
  const PAUSE = 1000, APART = 4000, ENOUGH = 40, FRESH = 12;
  const askSimilar = (area, near) => {
    let timer = 0, asked = "", last = 0, running = null;
    const show = (rows) => {
      near.replaceChildren();
      if (!rows.length) return;
      const list = make("ul");
      rows.forEach((row) => { const item = make("li"), link = make("a", row.judul); link.href = row.url; link.target = "_blank"; link.rel = "noopener"; item.append(link); list.append(item); });
      near.append(make("p", say("Mungkin sudah dilaporkan orang lain (terbuka di tab baru):", "Perhaps already reported by others (opens in a new tab):")), list);
    };
    const ask = async () => {
      const text = area.value.trim();
      if (text.length < ENOUGH) { running?.abort(); asked = ""; show([]); return; }
      if (text === asked) return;
      running?.abort();
      running = new AbortController();
      asked = text; last = Date.now();
      try {
        const answer = await fetch(near.dataset.alamat, { method: "POST", headers: { "X-CSRFToken": csrf() }, body: new URLSearchParams({ teks: text }), signal: running.signal });
        if (answer.status === 429) last = Date.now() + 300_000; // asked to slow down: this help rests
        show(answer.ok ? (await answer.json()).serupa : []);
      } catch { /* only a help */ }
    };
    const soon = () => {
      clearTimeout(timer);
      if (asked && Math.abs(area.value.trim().length - asked.length) < FRESH) return;
      timer = setTimeout(ask, Math.max(PAUSE, last + APART - Date.now()));
    };
    area.addEventListener("input", soon);
    area.addEventListener("change", () => { clearTimeout(timer); if (Date.now() > last) ask(); });
  };
  all("[data-periksa-diri]").forEach((area) => {
    const place = one(`[data-temuan-untuk="${area.id}"]`);
    if (!place) return;
    let timer = 0;
    const mask = async () => {
      let text = area.value;
      try {
        const answer = await fetch(place.dataset.alamat, { method: "POST", headers: { "X-CSRFToken": csrf() }, body: new URLSearchParams({ teks: text }) });
        if (!answer.ok) throw answer;
        text = (await answer.json()).teks;
      } catch { PATTERNS.forEach(([, pattern, token]) => { text = text.replace(pattern, token); }); }
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    };
    const look = () => {
      const found = PATTERNS.map(([kind, pattern]) => [kind, area.value.match(pattern)]).filter(([, hits]) => hits);
      const key = JSON.stringify(found);
      if (place.dataset.isi === key) return;
      place.dataset.isi = key;
      place.replaceChildren();
      if (!found.length) return;
      const note = make("div", "", "pesan nada-perhatian"), inner = make("div");
      inner.append(make("p", say("Ada data pribadi di tulisan ini", "There is personal data in this text"), "pesan-judul"));
      const list = make("ul");
      found.forEach(([kind, hits]) => list.append(make("li", `${kind}: ${hits.join(", ")}`)));
      inner.append(list, make("p", say("Kami tidak memerlukannya.", "We do not need it.")), button(say("Samarkan", "Mask it"), mask));
      note.append(inner);
      place.append(note);
    };
    area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 600); });
    look();
    const near = one(`[data-serupa-untuk="${area.id}"]`);
    if (near) askSimilar(area, near);
  });

  /* Lists of places fill each other. */
  const loader = one(".muat-tempat");
  if (loader) {
    const levels = ["kabkota", "kecamatan", "desa"].map((name) => one(`[data-tempat=${name}]`));
    one("button", loader).hidden = true;
    levels.slice(0, 2).forEach((select, index) => select.addEventListener("change", async () => {
      const below = levels.slice(index + 1);
      below.forEach((next) => next.replaceChildren(new Option(say("— pilih dahulu yang di atas —", "— choose the one above first —"), "")));
      if (!select.value) return;
      try {
        const rows = (await (await fetch(`${loader.dataset.alamat}?induk=${encodeURIComponent(select.value)}`)).json()).wilayah;
        below[0].replaceChildren(new Option(say("— pilih, atau biarkan kosong —", "— choose, or leave empty —"), ""), ...rows.map(([code, name]) => new Option(name, code)));
      } catch { one("button", loader).hidden = false; }
    }));
  }

  /* The draft: in this tab; longer only when asked. Never a name, never a contact, never files. */
  if (form && session) {
    const key = PRE + form.dataset.draf, note = one("[data-draf-kabar]"), stay = one("[data-draf-tetap]"), status = one("[data-draf-status]");
    note.hidden = false;
    stay.checked = Boolean(local?.getItem(PRE + "tetap"));
    const fields = () => all("input, select, textarea", form).filter((f) => f.name && !NEVER.includes(f.name) && f.type !== "hidden" && f.type !== "file");
    const save = () => {
      const values = fields().map((f) => (["radio", "checkbox"].includes(f.type) ? [f.name, f.checked ? f.value : null] : [f.name, f.value])).filter(([, v]) => v !== null && v !== "");
      const text = JSON.stringify({ pada: Date.now(), isi: values });
      session.setItem(key, text);
      if (stay.checked) local?.setItem(key, text); else local?.removeItem(key);
    };
    const read = () => {
      try {
        const kept = JSON.parse(session.getItem(key) || local?.getItem(key) || "null");
        return kept && Date.now() - kept.pada < LIFE ? kept.isi : [];
      } catch { return []; }
    };
    const empty = fields().every((f) => (["radio", "checkbox"].includes(f.type) ? !f.checked : !f.value));
    const kept = read();
    if (empty && kept.length) {
      kept.forEach(([name, value]) => fields().filter((f) => f.name === name).forEach((f) => {
        if (f.type === "radio" || f.type === "checkbox") f.checked = f.checked || f.value === value; else f.value = value;
        f.dispatchEvent(new Event("input", { bubbles: true }));
      }));
      status.textContent = say("Draf Anda dikembalikan.", "Your draft is back.");
    }
    let timer = 0;
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 500); });
    stay.addEventListener("change", () => { if (stay.checked) local?.setItem(PRE + "tetap", "1"); else { local?.removeItem(PRE + "tetap"); Object.keys(local || {}).filter((k) => k.startsWith(PRE)).forEach((k) => local.removeItem(k)); } save(); });
    one("[data-draf-hapus]").addEventListener("click", () => { clearTimeout(timer); drop(); stay.checked = false; status.textContent = say("Draf dihapus dari perangkat ini.", "The draft was deleted from this device."); });
  }

  /* Uploads in pieces: a broken line only costs the last piece. */
  const input = one("input[data-unggah]"), list = one("[data-unggah-daftar]");
  if (form && input && list) {
    const PIECE = 256 * 1024, LIMIT = Number(list.dataset.batas), base = list.dataset.alamat;
    const head = () => ({ "X-CSRFToken": csrf(), "X-Kirim": form.dataset.kirim });
    const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
    let busy = 0;
    const sendButtons = () => all("button[type=submit]:not([name])", form);
    const hold = (by) => { busy += by; sendButtons().forEach((b) => { b.disabled = busy > 0; }); };
    const send = async (file, row, bar, words) => {
      let answer = await fetch(base, { method: "POST", headers: head(), body: new URLSearchParams({ nama: file.name, ukuran: file.size }) });
      let state = await answer.json();
      if (!answer.ok) throw new Error(state.galat);
      const id = state.id;
      row.dataset.unggahId = id;
      let tries = 0;
      while (!state.selesai) {
        if (!row.isConnected) return;
        bar.value = state.diterima;
        words.textContent = `${file.name} · ${size(state.diterima)} / ${size(file.size)}`;
        try {
          answer = await fetch(`${base}${id}/`, { method: "POST", headers: { ...head(), "X-Mulai": state.diterima, "Content-Type": "application/octet-stream" }, body: file.slice(state.diterima, state.diterima + PIECE) });
          const next = await answer.json();
          if (answer.status === 409) { state.diterima = next.diterima; continue; }
          if (!answer.ok) { const failed = new Error(next.galat); failed.final = true; throw failed; }
          state = next;
          tries = 0;
        } catch (failed) {
          if (failed.final || tries > 8) throw failed;
          words.textContent = `${file.name} · ${say("sambungan terputus, mencoba lagi…", "connection lost, trying again…")}`;
          await wait(Math.min(30000, 1000 * 2 ** tries++));
          try { state = await (await fetch(`${base}${id}/`, { headers: head() })).json(); } catch { /* next round */ }
        }
      }
      bar.remove();
      words.textContent = `${file.name} · ${size(file.size)} · ${say("terkirim", "sent")}`;
    };
    const cancel = (row) => { const id = row.dataset.unggahId; row.remove(); if (id) fetch(`${base}${id}/batal/`, { method: "POST", headers: head() }); };
    all(".unggahan-satu button", list).forEach((b) => b.addEventListener("click", (event) => { event.preventDefault(); cancel(b.closest(".unggahan-satu")); input.focus(); }));
    input.addEventListener("change", () => {
      const files = [...input.files];
      if (!files.length) return;
      input.value = "";
      input.dispatchEvent(new Event("change"));
      files.forEach(async (file) => {
        const row = make("p", "", "unggahan-satu"), words = make("span", file.name), bar = make("progress");
        bar.max = file.size;
        bar.setAttribute("aria-label", file.name);
        row.append(words, bar, button(say("Batalkan", "Remove"), () => cancel(row)));
        if (all(".unggahan-satu:not(.unggahan-galat)", list).length >= LIMIT) { row.className = "unggahan-satu unggahan-galat"; bar.remove(); words.textContent = say(`${file.name}: paling banyak ${LIMIT} berkas.`, `${file.name}: at most ${LIMIT} files.`); list.append(row); return; }
        list.append(row);
        hold(1);
        try { await send(file, row, bar, words); } catch (failed) {
          row.classList.add("unggahan-galat");
          row.querySelector("button").textContent = say("Tutup", "Dismiss");
          bar.remove();
          words.textContent = `${file.name}: ${failed.message || say("belum terkirim. Pilih berkasnya lagi; yang sudah sampai tidak diulang.", "not sent. Choose the file again; what has arrived is not repeated.")}`;
        }
        hold(-1);
      });
    });
  }

  /* Copy number and key. */
  const copy = one("[data-salin]");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(copy.dataset.salin); one("[data-salin-status]").textContent = say("Tersalin.", "Copied."); } catch { one("[data-salin-status]").textContent = say("Tidak dapat menyalin; catat dengan tangan.", "Could not copy; please write it down."); }
    });
  }
})();
