import type { Preview } from '@storybook/web-components-vite';

export const initialGlobals = {
  language: 'nl',
  theme: 'eigen',
  direction: 'auto',
  role: 'inwoner',
} as const satisfies Record<string, string>;

/** Above every story: in which language, in whose style, in which direction, for whom. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  language: {
    name: 'Taal',
    description: 'Taal van de pagina',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'nl', title: 'Nederlands' },
        { value: 'en', title: 'English' },
        { value: 'ar', title: 'العربية' },
        { value: 'ti', title: 'ትግርኛ' },
        { value: 'fa', title: 'دری' },
      ],
    },
  },
  theme: {
    name: 'Huisstijl',
    description: 'Huisstijl van de pagina',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'eigen', title: 'Ons eigen uiterlijk' },
        { value: 'spaarne', title: 'Spaarne (NL Design System)' },
        { value: 'donker', title: 'Donker' },
      ],
    },
  },
  direction: {
    name: 'Leesrichting',
    description: 'Leesrichting van de pagina eromheen',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Richting van de taal' },
        { value: 'ltr', title: 'Van links naar rechts' },
        { value: 'rtl', title: 'Van rechts naar links' },
      ],
    },
  },
  role: {
    name: 'Voor wie',
    description: 'Woorden voor inwoners of voor professionals',
    toolbar: {
      icon: 'user',
      dynamicTitle: true,
      items: [
        { value: 'inwoner', title: 'Inwoner' },
        { value: 'professional', title: 'Professional' },
      ],
    },
  },
};
