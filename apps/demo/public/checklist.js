// ?voor=school&tweede=ar: the same page for another helper, with another second language. Runs before the elements
// are registered.
const asked = new URLSearchParams(location.search);
for (const element of document.querySelectorAll('vk-signalling-checklist')) {
  for (const [parameter, attribute] of [
    ['voor', 'variant'],
    ['tweede', 'second-language'],
    ['taal', 'lang'],
  ]) {
    const value = asked.get(parameter);
    if (value) element.setAttribute(attribute, value);
  }
}
