import type { Meta } from '@storybook/web-components-vite';
import type { Act } from '../fixtures/acting.ts';
import { act, cardText, filled, meta as shared, toMake, toOpen, type CardArgs, type CardStory } from './show.ts';

const meta: Meta<CardArgs> = { ...shared, title: 'Kaart om mee te nemen/Maken en openen' };
export default meta;

const doing =
  (...acts: readonly Act[]): NonNullable<CardStory['play']> =>
  async ({ canvasElement }) => {
    await act(canvasElement, ...acts);
  };
const submit = 'form .primary';
const opening: readonly Act[] = [toOpen, ['scanned', cardText], ['code', 'VOOR-BEEL-D234'], submit];

export const Start: CardStory = { name: 'Eerste scherm' };
export const NotReady: CardStory = { name: 'De pagina is niet af', args: { isReady: false } };
export const Fill: CardStory = { name: 'Invullen', play: doing(...filled) };
export const Missing: CardStory = {
  name: 'Er klopt iets niet',
  play: doing(toMake, ['stepBy.0', '111222333'], submit),
};
export const Made: CardStory = { name: 'Gemaakt', play: doing(...filled, submit) };
export const ToOpen: CardStory = { name: 'Een kaart openen', play: doing(toOpen) };
export const PartMissing: CardStory = {
  name: 'Er mist een code',
  play: doing(toOpen, ['scanned', 'VKC:abcdef:1/3:voorbeeld'], submit),
};
export const WrongCode: CardStory = {
  name: 'De code klopt niet',
  args: { fault: 'wrong-code' },
  play: doing(...opening),
};
export const Opened: CardStory = { name: 'Geopend', play: doing(...opening) };
