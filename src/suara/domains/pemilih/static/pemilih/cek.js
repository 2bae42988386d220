/* Pays for the ticket while the person types: a number whose SHA-256 with the ticket begins with zeroes.
   Without this script the ticket opens by itself after some seconds. One block of SHA-256, nothing loaded. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-karcis]");
  if (!form) return;
  const ticket = form.dataset.karcis;
  const bits = Number(form.dataset.bit);
  const answer = form.elements.kerja;
  const news = form.querySelector("[data-kabar]");
  let waiting = false;

  const K = new Int32Array(64);
  const START = new Int32Array(8);
  const root = (value, power) => { const part = value ** (1 / power); return ((part - Math.floor(part)) * 4294967296) | 0; };
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    if (found < 8) START[found] = root(n, 2);
    K[found++] = root(n, 3);
  }
  const W = new Int32Array(64);
  const block = new Uint8Array(64);
  const head = ticket.length + 1;
  for (let i = 0; i < ticket.length; i++) block[i] = ticket.charCodeAt(i);
  block[ticket.length] = 58;

  /* First word of the digest of "ticket:number"; at most 14 digits, so that it fits one block. */
  const first = (number) => {
    const text = String(number);
    block.fill(0, head);
    for (let i = 0; i < text.length; i++) block[head + i] = text.charCodeAt(i);
    const size = head + text.length;
    block[size] = 128;
    block[62] = (size * 8) >> 8;
    block[63] = (size * 8) & 255;
    for (let i = 0; i < 16; i++) W[i] = (block[4 * i] << 24) | (block[4 * i + 1] << 16) | (block[4 * i + 2] << 8) | block[4 * i + 3];
    for (let i = 16; i < 64; i++) {
      const a = W[i - 15], b = W[i - 2];
      const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
      const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
      W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = START;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    return (a + START[0]) | 0;
  };

  let number = 0;
  const work = () => {
    const until = performance.now() + 12;
    do {
      for (let i = 0; i < 200; i++, number++) {
        if ((first(number) >>> (32 - bits)) === 0) { answer.value = String(number); done(); return; }
      }
    } while (performance.now() < until);
    setTimeout(work, 0);
  };
  const done = () => {
    news.textContent = "";
    if (waiting) form.submit();
  };
  form.addEventListener("submit", (event) => {
    if (answer.value) return;
    event.preventDefault();
    waiting = true;
    news.textContent = news.dataset.tunggu;
  });
  /* A page out of the browser's memory holds a ticket that was used. */
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (!answer.value) setTimeout(work, 0);
})();
