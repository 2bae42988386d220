// Passkeys. The forms carry their data in attributes, because the page allows no inline script; they stay hidden
// where passkeys can't work, and everything else works without this file.
(function () {
  'use strict'

  const forms = document.querySelectorAll('form[data-kunci]')
  const isAddress = /^[\d.]+$|^\[/.test(window.location.hostname) // WebAuthn refuses IP addresses
  if (!window.PublicKeyCredential || !window.webauthnJSON || isAddress) return

  async function options (form) {
    if (form.dataset.pilihan) return JSON.parse(form.dataset.pilihan)
    const response = await fetch(form.action, { headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error('no options')
    return (await response.json()).request_options
  }

  async function create (form) {
    const wanted = await options(form)
    const box = form.elements.namedItem('passwordless')
    const alone = Boolean(box && box.checked)
    const selection = wanted.publicKey.authenticatorSelection
    selection.residentKey = alone ? 'required' : 'discouraged'
    selection.requireResidentKey = alone
    if (alone) selection.userVerification = 'required'
    return window.webauthnJSON.create(wanted)
  }

  async function read (form) {
    return window.webauthnJSON.get(await options(form))
  }

  forms.forEach(function (form) {
    const failed = form.querySelector('[data-kunci-gagal]')
    form.hidden = false
    form.addEventListener('submit', async function (event) {
      event.preventDefault()
      failed.hidden = true
      try {
        const credential = await (form.dataset.kunci === 'tambah' ? create(form) : read(form))
        form.elements.namedItem('credential').value = JSON.stringify(credential)
        form.submit()
      } catch (error) {
        failed.hidden = false
      }
    })
  })
})()
