// The site reads on without a network; what can't be sent is said.
const notice = document.querySelector("[data-module=offline]");

if (navigator.serviceWorker) {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "unsent") notice.textContent = notice.dataset.unsent;
  });
  navigator.serviceWorker.startMessages();
  addEventListener("load", () => navigator.serviceWorker.register("/service-worker.js").catch(console.debug));
}
