import { chipsStyles } from '../internal/chips.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';
import { agendaStyles } from './styles/agenda.styles.ts';
import { controlsStyles } from './styles/controls.styles.ts';
import { monthStyles } from './styles/month.styles.ts';
import { sizesStyles } from './styles/sizes.styles.ts';

export const calendarStyles = [
  pageStyles,
  chipsStyles,
  controlsStyles,
  agendaStyles,
  monthStyles,
  helpStyles,
  sizesStyles,
];
