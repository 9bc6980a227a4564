// The key of a private link stands after the #, which browsers send to nobody: it goes into the field,
// and out of the address bar. The reader still has to press the button.
const field = document.getElementById("key");
if (field && /^#[0-9a-f]{32}$/.test(location.hash)) {
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
}
