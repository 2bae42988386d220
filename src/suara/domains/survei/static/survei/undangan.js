/* The code behind # in the link goes into the field, and out of the address. Nothing is sent: that is for the person. */
(() => {
  "use strict";
  const form = document.querySelector("[data-undangan]");
  const field = form && form.querySelector("input[name=kode]");
  const fill = () => {
    const code = decodeURIComponent(location.hash.slice(1)).slice(0, 80);
    if (!code || !/^[0-9A-Za-z -]+$/.test(code)) return;
    field.value = code;
    history.replaceState(null, "", location.pathname);
    const news = form.querySelector("[data-undangan-kabar]");
    news.textContent = news.dataset.undanganKabar;
    form.querySelector("button[type=submit]").focus();
  };
  if (field) {
    try { fill(); } catch { /* a broken address: the code is typed */ }
    window.addEventListener("hashchange", () => { try { fill(); } catch { /* as above */ } });
  }
})();
