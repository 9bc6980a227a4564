// A question inside an article is answered without leaving the place: the same page that a reader without scripts
// is led to is fetched, and the answered question taken from it.
async function answer(event) {
  const form = event.target.closest(".embed--question form");
  if (!form || form.dataset.plain || new URL(form.action).origin !== location.origin) return;
  event.preventDefault();
  const section = form.closest("section");
  const sent = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const response = await fetch(form.action, { method: "POST", body: sent });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const answered = page.getElementById(section.id);
    if (!response.ok || !answered || answered.querySelector("form")) throw new Error("answered elsewhere");
    exchange(section, answered);
    exchange(document.querySelector(".references"), page.querySelector(".references"));
    join(page.querySelector("input[name=run]")?.value);
  } catch {
    // No network, or something is missing: the page that says so is the server's.
    form.dataset.plain = "1";
    if (event.submitter?.isConnected) form.requestSubmit(event.submitter);
    else form.requestSubmit();
  }
}

function exchange(old, fresh) {
  if (!old || !fresh) return;
  old.replaceWith(fresh);
  fresh.dispatchEvent(new CustomEvent("sidestep:exchanged", { bubbles: true }));
  if (fresh.tabIndex === -1) fresh.focus();
}

// What is answered next here joins the same run, for whoever follows it to a page of its own.
function join(run) {
  if (!run) return;
  for (const form of document.querySelectorAll(".embed--question form")) {
    form.querySelector("input[name=run]")?.remove();
    form.insertAdjacentHTML("afterbegin", '<input type="hidden" name="run">');
    form.firstElementChild.value = run;
  }
}

document.addEventListener("submit", answer);
