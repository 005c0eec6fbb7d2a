// Which of the made-up organisations somebody is. A municipality has one inbox, and its own page to sign in.
const inbox = document.querySelector('vk-referral-inbox');
const choice = document.querySelector('#organisatie');
const place = document.querySelector('#sleutel');

const readKeys = async () => {
  const [, payload = ''] = (await (await fetch('/data/key-directory.jws')).text()).split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const { keys } = JSON.parse(new TextDecoder().decode(bytes));
  return new Set(keys.map(({ serviceId }) => serviceId));
};

const begin = async () => {
  const [{ services }, keys] = await Promise.all([(await fetch('/data/GM0505.json')).json(), readKeys()]);
  const wanted = new URLSearchParams(location.search).get('dienst');
  for (const { id, name, organization } of services.filter((service) => keys.has(service.id))) {
    const option = new Option(name, organization.id, id === wanted, id === wanted);
    option.dataset.service = id;
    choice.append(option);
  }
  const show = () => {
    inbox.setAttribute('login-hint', `ontvanger/${choice.value}`);
    place.textContent = `apps/demo/dist/keys/${choice.selectedOptions[0]?.dataset.service}/working.private.json`;
  };
  choice.addEventListener('change', show);
  show();
};

void begin();
