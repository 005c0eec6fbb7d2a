// ?rol=volunteer&taal=ar: the same page for somebody else. Runs before the elements are registered.
const asked = new URLSearchParams(location.search);
for (const element of document.querySelectorAll('vk-intervention-calendar')) {
  for (const [parameter, attribute] of [
    ['rol', 'for-role'],
    ['taal', 'lang'],
    ['kalender', 'second-calendar'],
  ]) {
    const value = asked.get(parameter);
    if (value) element.setAttribute(attribute, value);
  }
}
