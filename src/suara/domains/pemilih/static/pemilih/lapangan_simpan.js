/* What the phone keeps of one plan: people and unsent visits, sealed with a key that only the PIN gives back.
   AES-GCM 256; the key comes from PBKDF2-SHA-256, is not extractable and lives in memory only. Every value has
   its own nonce and is bound to its place, so that no two can be swapped. */
(() => {
  "use strict";
  const ITERASI = 600000;
  const HARI = 86400000;
  const AWALAN = "suara-lapangan-";
  const encode = new TextEncoder(), decode = new TextDecoder();
  const wait = (request) => new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
  });
  const end = (work) => new Promise((ok, no) => {
    work.oncomplete = () => ok();
    work.onabort = work.onerror = () => no(work.error);
  });
  const random = (size) => crypto.getRandomValues(new Uint8Array(size));

  async function derive(pin, garam, iterasi) {
    const base = await crypto.subtle.importKey("raw", encode.encode(pin), "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: garam, iterations: iterasi };
    return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  class Simpanan {
    constructor(rencana) { this.nama = AWALAN + rencana; this.kunci = null; this.db = null; }

    async open() {
      if (this.db) return this.db;
      const request = indexedDB.open(this.nama, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("kepala");
        request.result.createObjectStore("baris", { keyPath: "id" });
        request.result.createObjectStore("antre", { keyPath: "id" });
      };
      this.db = await wait(request);
      this.db.onversionchange = () => { this.db?.close(); this.db = null; };
      return this.db;
    }

    async read(toko, id) {
      const store = (await this.open()).transaction(toko).objectStore(toko);
      return wait(id === undefined ? store.getAll() : store.get(id));
    }

    /* One transaction, on disk before it counts: the queue is the only copy of an officer's word. */
    async change(work) {
      const change = (await this.open()).transaction(["kepala", "baris", "antre"], "readwrite", { durability: "strict" });
      work((toko) => change.objectStore(toko));
      await end(change);
    }

    head() { return this.read("kepala", "kepala"); }

    async seal(place, bytes) {
      const iv = random(12);
      const how = { name: "AES-GCM", iv, additionalData: encode.encode(`${this.nama}:${place}`) };
      return { iv, isi: await crypto.subtle.encrypt(how, this.kunci, bytes) };
    }

    async unseal(place, { iv, isi }) {
      const how = { name: "AES-GCM", iv, additionalData: encode.encode(`${this.nama}:${place}`) };
      return crypto.subtle.decrypt(how, this.kunci, isi);
    }

    async sealText(place, value) { return this.seal(place, encode.encode(JSON.stringify(value))); }
    async unsealText(place, sealed) { return JSON.parse(decode.decode(await this.unseal(place, sealed))); }

    /* A new key from a new PIN, for a phone that keeps nothing of this plan. */
    async create(pin) {
      const garam = random(16);
      this.kunci = await derive(pin, garam, ITERASI);
      const periksa = await this.sealText("periksa", "periksa");
      await this.change((toko) => toko("kepala").put({ garam, iterasi: ITERASI, periksa, sampai: 0 }, "kepala"));
    }

    /* What was just downloaded takes the place of the people kept so far; unsent visits stay. */
    async fill(baris, hari) {
      const head = { ...(await this.head()), sampai: Date.now() + hari * HARI };
      const rows = await Promise.all(baris.map(async (satu) => ({ id: satu.id, segel: await this.sealText(`baris:${satu.id}`, satu) })));
      await this.change((toko) => {
        toko("kepala").put(head, "kepala");
        toko("baris").clear();
        rows.forEach((satu) => toko("baris").put(satu));
      });
    }

    async unlock(pin) {
      const head = await this.head();
      if (!head) return false;
      this.kunci = await derive(pin, head.garam, head.iterasi);
      try { await this.unsealText("periksa", head.periksa); } catch { this.kunci = null; }
      return this.kunci !== null;
    }

    async people() {
      return Promise.all((await this.read("baris")).map((satu) => this.unsealText(`baris:${satu.id}`, satu.segel)));
    }

    async queue() {
      const rows = await this.read("antre");
      const open = async (satu) => ({ ...satu, ...(await this.unsealText(`antre:${satu.id}`, satu.segel)) });
      return (await Promise.all(rows.map(open))).sort((a, b) => a.dibuat - b.dibuat);
    }

    /* `isi`: row, fields, person and message; `foto`: bytes or null; `ganti`: the entry that this one replaces. */
    async put(id, keadaan, isi, foto, ganti) {
      const old = await this.read("antre", id);
      const entry = { id, keadaan, dicoba: old?.dicoba || false, dibuat: old?.dibuat || Date.now() };
      entry.segel = await this.sealText(`antre:${id}`, isi);
      entry.foto = foto ? await this.seal(`foto:${id}`, foto) : null;
      await this.change((toko) => {
        if (ganti && ganti !== id) toko("antre").delete(ganti);
        toko("antre").put(entry);
      });
    }

    async mark(id, changes) {
      const entry = await this.read("antre", id);
      if (entry) await this.change((toko) => toko("antre").put({ ...entry, ...changes }));
    }

    async photo(id) {
      const entry = await this.read("antre", id);
      return entry?.foto ? this.unseal(`foto:${id}`, entry.foto) : null;
    }

    /* A visit that the office has: it and the person leave the phone together. */
    async sent(id, baris) {
      await this.change((toko) => { toko("antre").delete(id); toko("baris").delete(baris); });
    }

    async drop(id) { await this.change((toko) => toko("antre").delete(id)); }

    /* People are forgotten after their days; unsent visits stay sealed until they are sent or thrown away. */
    async expire() {
      const head = await this.head();
      if (!head || head.sampai > Date.now()) return false;
      await this.change((toko) => toko("baris").clear());
      return true;
    }

    async count() {
      const [orang, antre] = await Promise.all([this.read("baris"), this.read("antre")]);
      return { orang: orang.length, antre: antre.length };
    }

    async wipe() {
      this.kunci = null;
      this.db?.close();
      this.db = null;
      await wait(indexedDB.deleteDatabase(this.nama));
    }
  }

  /* Plans that nobody opens any more are forgotten too, where the browser can name them. */
  Simpanan.expireOthers = async (kecuali) => {
    for (const { name } of (await indexedDB.databases?.()) || []) {
      if (!name?.startsWith(AWALAN) || name === AWALAN + kecuali) continue;
      const other = new Simpanan(name.slice(AWALAN.length));
      await other.expire();
      const { orang, antre } = await other.count();
      if (orang + antre === 0) await other.wipe();
      else other.db?.close();
    }
  };
  window.SuaraSimpanan = Simpanan;
})();
