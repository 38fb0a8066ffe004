// A form is sent once: a second click while the first is under way does nothing. The server would refuse it, too.
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'yes';
});
// Coming back by the back button, the form may be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-copy]');
  if (button && navigator.clipboard) {
    navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = button.dataset.copied; });
  }
});
