// ?bron=api: the same page over the HSDS API of the hub. Runs before the elements are registered.
if (new URLSearchParams(location.search).get('bron') === 'api') {
  for (const element of document.querySelectorAll('vk-social-map')) element.setAttribute('src', '/hsds');
}
