// <form data-topics="field:topic …">: shows a field only while its topic is chosen.
function follow(form) {
  const topic = form.elements.topic;
  const pairs = form.dataset.topics.split(" ").map((pair) => pair.split(":"));
  const show = () => {
    for (const [field, of] of pairs) {
      form.querySelector(`#div_id_${field}`).hidden = topic.value !== of;
    }
  };
  topic.addEventListener("change", show);
  show();
}

document.querySelectorAll("form[data-topics]").forEach(follow);
