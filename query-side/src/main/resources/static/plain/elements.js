/** Makes elements. Text only ever becomes text: what a shop calls its products is never markup. */
export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...content.filter(Boolean));
  return made;
}
