/* The field page: take people along, write visits down without signal, send them when there is some.
   All words come from the page. Nothing is thrown away before the office has said that it has it. */
(() => {
  "use strict";
  /* Only the parts that belong to the chosen outcome; works on the plain page too. */
  const parts = (form) => {
    const chosen = form.querySelector("[name=hasil]:checked")?.value;
    form.querySelectorAll("[data-bila]").forEach((part) => {
      const fits = Boolean(chosen) && part.dataset.bila.split(" ").includes(chosen);
      part.hidden = part.disabled = !fits;
    });
  };
  document.querySelectorAll("form[data-kunjungan]").forEach((form) => {
    form.addEventListener("change", (event) => { if (event.target.name === "hasil") parts(form); });
    parts(form);
  });

  const root = document.getElementById("lapangan");
  if (!root) return;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const kata = read("lapangan-kata"), setelan = read("lapangan-setelan");
  const find = (name) => root.querySelector(`[data-${name}]`);
  const said = (key, n = 0) => kata[key].replace("{n}", String(n));
  const form = root.querySelector("form[data-kunjungan]");
  const kabar = find("kabar"), masuk = find("masuk");
  const simpan = window.SuaraSimpanan ? new window.SuaraSimpanan(setelan.rencana) : null;
  let busy = false, current = null, away = 0;

  const tell = (text, nada = "info") => { kabar.textContent = text; kabar.dataset.nada = nada; };
  const screen = (name) => {
    root.dataset.kini = name;
    root.querySelectorAll("[data-layar]").forEach((part) => { part.hidden = part.dataset.layar !== name; });
  };
  const ask = (path, options = {}) => fetch(setelan.alamat + path, { redirect: "manual", cache: "no-store", ...options, headers: { Accept: "application/json", ...options.headers } });

  function remember(n) {
    try {
      const all = JSON.parse(localStorage.getItem("suara.belum-terkirim") || "{}");
      if (n) all[setelan.alamat] = n; else delete all[setelan.alamat];
      localStorage.setItem("suara.belum-terkirim", JSON.stringify(all));
    } catch { /* private mode: the notice at sign-out is a comfort, no more */ }
  }

  async function show() {
    if (await simpan.expire()) tell(said("kedaluwarsa", setelan.hari), "perhatian");
    const head = await simpan.head();
    const { orang, antre } = await simpan.count();
    remember(antre);
    find("hitung").textContent = antre ? said("belum", antre) : head ? said("sisa", orang) : "";
    if (head && orang + antre === 0) { await simpan.wipe(); return screen("unduh"); }
    if (!head) return screen("unduh");
    if (!simpan.kunci) return screen("buka");
    await list();
    return screen("daftar");
  }

  async function list() {
    const [people, queue] = await Promise.all([simpan.people(), simpan.queue()]);
    const waiting = new Map(queue.map((item) => [item.baris, item]));
    find("antre").replaceChildren(...queue.filter((item) => item.keadaan !== "antre").map(problem));
    const known = new Set(people.map((person) => person.id));
    const lost = queue.filter((item) => !known.has(item.baris)).map((item) => item.orang);
    find("orang").replaceChildren(...[...people, ...lost].map((person) => card(person, waiting.get(person.id))));
    find("kirim").hidden = queue.length === 0;
  }

  function card(person, item) {
    const node = find("kartu").content.cloneNode(true);
    const put = (name, text) => { node.querySelector(`[data-isi=${name}]`).textContent = text; };
    put("nama", person.nama);
    put("alamat", [person.alamat, person.rt && `RT ${person.rt}`, person.rw && `RW ${person.rw}`, person.desa].filter(Boolean).join(", "));
    put("lahir", [person.lahir, person.jenis_kelamin].filter(Boolean).join(" · "));
    put("alasan", [person.alasan, person.lalu].filter(Boolean).join(" · "));
    put("keadaan", item ? kata[item.keadaan] : "");
    node.querySelector("button").addEventListener("click", () => write(person, item));
    return node;
  }

  function problem(item) {
    const node = find("masalah").content.cloneNode(true);
    node.querySelector("[data-isi=nama]").textContent = `${kata[item.keadaan]}: ${item.orang.nama}`;
    node.querySelector("[data-isi=kata]").textContent = (item.kata || []).join(" ");
    const [again, mend, away_] = ["lagi", "perbaiki", "buang"].map((name) => node.querySelector(`[data-aksi=${name}]`));
    again.hidden = item.keadaan !== "bentrok";
    again.addEventListener("click", async () => {
      const next = { ...item, kolom: item.kolom.map(([name, value]) => [name, name === "versi" ? String(item.versi) : value]) };
      await keep(item.id, "antre", next, await simpan.photo(item.id));
      await send();
    });
    mend.addEventListener("click", () => write(item.orang, item));
    away_.addEventListener("click", async () => { await simpan.drop(item.id); await show(); });
    return node;
  }

  const keep = (id, keadaan, { baris, orang, kolom, kata: why, versi }, foto, ganti) =>
    simpan.put(id, keadaan, { baris, orang, kolom, kata: why, versi }, foto, ganti);

  function write(person, item) {
    form.reset();
    tell("");
    current = { person, item };
    // What may have reached the office keeps its number there; a changed word gets a number of its own.
    form.elements.id.value = item && !item.dicoba ? item.id : crypto.randomUUID();
    form.elements.versi.value = item?.versi || person.versi;
    form.elements.waktu.value = new Date().toLocaleString("sv-SE", { timeZone: setelan.zona }).slice(0, 16).replace(" ", "T");
    (item?.kolom || []).forEach(([name, value]) => {
      if (name !== "id" && name !== "versi" && form.elements[name]) form.elements[name].value = value;
    });
    parts(form);
    find("siapa").replaceChildren(card(person, item).querySelector("[data-rincian]"));
    screen("isi");
    find("siapa").focus();
    window.scrollTo(0, 0);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.reportValidity() || !current) return;
    const wrong = missing();
    if (wrong) return tell(wrong, "galat");
    const { person, item } = current;
    const kolom = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const id = form.elements.id.value;
    try {
      const picture = form.elements.foto.files[0];
      const foto = picture ? await smaller(picture) : item ? await simpan.photo(item.id) : null;
      await keep(id, "antre", { baris: person.id, orang: person, kolom }, foto, item?.id);
    } catch { return tell(said("penuh"), "galat"); }
    current = null;
    tell(said("tersimpan"), "sukses");
    await show();
    if (navigator.onLine) await send();
  });

  /* What the office would refuse is said at the door, not in the evening; the table comes from its rules. */
  function missing() {
    const data = new FormData(form);
    const found = data.get("hasil");
    const papers = [1, 2, 3].map((n) => data.get(`dokumen_${n}`)).filter(Boolean);
    const changed = [...data].some(([name, value]) => name.startsWith("ubah_") && value);
    if (found === "SESUAI" && !papers.length && !data.get("responden").trim()) return said("responden_kosong");
    if (found === "MS_UBAH" && !changed) return said("ubah_kosong");
    const enough = setelan.dokumen[found === "TMS" ? `TMS:${data.get("alasan_tms")}` : found];
    if (!enough || papers.some((paper) => enough.includes(paper))) return "";
    const names = [...form.elements.dokumen_1.options].filter((option) => enough.includes(option.value));
    return said("dokumen_kurang", names.map((option) => option.text).join(", "));
  }

  /* A photo of a paper must be readable, not large. */
  async function smaller(file) {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((ok) => canvas.toBlob(ok, "image/jpeg", 0.8));
    return blob.arrayBuffer();
  }

  async function token() {
    masuk.hidden = true;
    const answer = await ask("keadaan/");
    if (answer.type === "opaqueredirect") { masuk.hidden = false; tell(said("masuk_lagi"), "perhatian"); return ""; }
    if (!answer.ok) { tell(said(answer.status === 404 ? "bukan_milik" : "tanpa_sinyal"), "perhatian"); return ""; }
    return (await answer.json()).csrf;
  }

  async function send() {
    if (busy || !simpan.kunci) return;
    busy = true;
    try {
      const waiting = (await simpan.queue()).filter((item) => item.keadaan === "antre");
      if (!waiting.length) return;
      tell(said("mengirim"));
      const csrf = await token();
      if (!csrf) return;
      for (const item of waiting) if (!(await sendOne(item, csrf))) return;
      const left = (await simpan.count()).antre;
      tell(left ? said("belum", left) : said("semua"), left ? "perhatian" : "sukses");
    } catch {
      tell(said("tanpa_sinyal"), "perhatian");
    } finally {
      busy = false;
      if (!current) await show();
    }
  }

  async function sendOne(item, csrf) {
    const body = new FormData();
    item.kolom.forEach(([name, value]) => body.append(name, value));
    const foto = await simpan.photo(item.id);
    if (foto) body.append("foto", new Blob([foto], { type: "image/jpeg" }), "kunjungan.jpg");
    await simpan.mark(item.id, { dicoba: true });
    const answer = await ask(`${item.baris}/`, { method: "POST", body, headers: { "X-CSRFToken": csrf } });
    if (answer.ok) { await simpan.sent(item.id, item.baris); return true; }
    if (!answer.headers.get("Content-Type")?.startsWith("application/json")) { tell(said("tanpa_sinyal"), "perhatian"); return false; }
    const why = await answer.json();
    await keep(item.id, answer.status === 409 ? "bentrok" : "ditolak", { ...item, kata: why.kata, versi: why.versi }, foto);
    return true;
  }

  const strong = (pin) => /^\d{8,}$/.test(pin) && new Set(pin).size > 3 && !"012345678901234567890 987654321098765432109".includes(pin);

  find("bentuk-unduh").addEventListener("submit", async (event) => {
    event.preventDefault();
    const [pin, again] = ["pin", "pin_lagi"].map((name) => event.target.elements[name].value);
    if (!strong(pin)) return tell(said("pin_lemah"), "galat");
    if (pin !== again) return tell(said("pin_beda"), "galat");
    if (await download(() => simpan.create(pin))) event.target.reset();
  });

  async function download(before) {
    try {
      const csrf = await token();
      if (!csrf) return false;
      const answer = await ask("unduh/", { method: "POST", headers: { "X-CSRFToken": csrf } });
      const data = await answer.json();
      if (!answer.ok) { tell(data.kata.join(" "), "galat"); return false; }
      await before?.();
      await simpan.fill(data.baris, data.hari);
      tell(said("sisa", data.baris.length), "sukses");
      navigator.storage?.persist?.();
      await show();
      return true;
    } catch {
      tell(said("unduh_gagal"), "galat");
      return false;
    }
  }

  find("bentuk-buka").addEventListener("submit", async (event) => {
    event.preventDefault();
    const right = await simpan.unlock(event.target.elements.pin.value);
    event.target.reset();
    if (!right) return tell(said("pin_salah"), "galat");
    tell("");
    await show();
    await send();
  });

  find("kembali").addEventListener("click", () => { current = null; show(); });
  find("kirim").addEventListener("click", send);
  find("segarkan").addEventListener("click", () => download());
  root.querySelectorAll("[data-hapus]").forEach((button) => button.addEventListener("click", async () => {
    const { antre } = await simpan.count();
    if (!window.confirm(said("hapus_tanya", antre))) return;
    await simpan.wipe();
    tell("");
    await show();
  }));
  const signal = (there) => document.querySelectorAll("[data-tanpa-sinyal]").forEach((part) => { part.hidden = there; });
  window.addEventListener("online", () => { signal(true); tell(said("ada_sinyal")); send(); });
  window.addEventListener("offline", () => { signal(false); tell(said("tanpa_sinyal"), "perhatian"); });
  /* A phone laid aside for five minutes asks for the PIN again. */
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden) { away = Date.now(); return; }
    if (away && Date.now() - away > 300000 && !current) { simpan.kunci = null; await show(); }
  });

  async function begin() {
    root.hidden = false;
    if (!simpan || !navigator.serviceWorker || !window.crypto?.subtle) return tell(said("tak_dapat"), "perhatian");
    navigator.serviceWorker.register(`${setelan.alamat}pekerja.js`, { scope: setelan.alamat })
      .then(() => navigator.serviceWorker.ready)
      .then(() => { find("siap").hidden = false; })
      .catch(() => { if (navigator.onLine) tell(said("tak_dapat"), "perhatian"); });
    document.querySelector("[data-daring]")?.removeAttribute("open");
    await window.SuaraSimpanan.expireOthers(setelan.rencana);
    await show();
  }
  begin();
})();
