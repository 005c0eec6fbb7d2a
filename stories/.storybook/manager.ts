import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Veerkracht', colorPrimary: '#0f5c63', colorSecondary: '#0f5c63' }),
  ui: { enableShortcuts: false },
});
