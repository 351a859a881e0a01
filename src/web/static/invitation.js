// The link of an invitation holds its secret behind '#', which no server and no proxy is sent: it goes into the form.
const secret = location.hash.slice(1)
if (secret !== '') {
  const form = document.querySelector('form[data-invitation]')
  history.replaceState(null, '', location.pathname + location.search)
  form.elements.invitation.value = secret
  form.requestSubmit()
}
