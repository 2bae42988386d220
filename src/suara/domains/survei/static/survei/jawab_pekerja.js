/* Service worker of one form. The view puts `ISI` (version, shells by address, assets) in front of it.
   It keeps the empty form, style and script: never an answer, never a request with data. */
"use strict";
const AWALAN = `suara-survei:${self.registration.scope}:`;
const GUDANG = AWALAN + ISI.versi;
const SABAR = 4000;

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const shell = ISI.cangkang[url.pathname];
  if (request.mode === "navigate" && shell) event.respondWith(visit(request, shell));
  else if (ISI.aset.includes(url.pathname)) event.respondWith(kept(url.pathname).then((hit) => hit || fetch(request)));
});

async function keep() {
  const store = await caches.open(GUDANG);
  for (const address of [...Object.values(ISI.cangkang), ...ISI.aset]) {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
    await store.put(address, answer);
  }
}

async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith(AWALAN) && name !== GUDANG);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function kept(path) {
  return (await caches.open(GUDANG)).match(path);
}

/* The network first; the kept page when there is none, or when one bar of signal takes too long. */
async function visit(request, address) {
  const shell = await kept(address);
  let timer = 0;
  const late = new Promise((_, refuse) => { timer = setTimeout(() => refuse(new Error("late")), SABAR); });
  try {
    return await (shell ? Promise.race([fetch(request), late]) : fetch(request));
  } catch (error) {
    if (shell) return shell;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
