import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../../apps/demo/public/gemeente/haarlem/spaarne-theme.css';
import '../toolbar/fonts.css';
import '../toolbar/page.css';
import { withNamedSlots } from '../manifest/with-named-slots.ts';
import { loadFonts } from '../toolbar/load-fonts.ts';
import { globalTypes, initialGlobals } from '../toolbar/toolbar.ts';
import { withPage } from '../toolbar/with-page.ts';

const [manifest] = Object.values(
  import.meta.glob<unknown>('../generated/custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(withNamedSlots(manifest));

const preview: Preview = {
  globalTypes,
  initialGlobals,
  loaders: [loadFonts],
  decorators: [withPage],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    docs: {
      // In a page of its own: help stays at the bottom of the page it stands on.
      story: { inline: false, height: '720px' },
      source: { language: 'html' },
    },
    options: {
      storySort: {
        order: [
          'Begin hier',
          'Zo ziet het eruit in uw huisstijl',
          'Sociale kaart',
          ['Vinden', 'Als het misgaat', 'Lastige gegevens', 'Talen', 'Huisstijl'],
          'Gesprekshulp',
          ['Invullen', 'Uitkomst', 'Twee talen', 'Voor wie', 'Als het misgaat'],
          'Samen hulp vragen',
          ['Invullen', 'Lezen en versturen', 'Zonder naam', 'Talen'],
          'Hoe staat het ervoor?',
          'Postvak',
          ['Openen en lezen', 'Antwoorden', 'Talen'],
          'Kaart om mee te nemen',
        ],
      },
    },
  },
};

export default preview;
