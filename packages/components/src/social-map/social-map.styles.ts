import { chipsStyles } from '../internal/chips.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';
import { detailStyles } from './styles/detail.styles.ts';
import { filtersStyles } from './styles/filters.styles.ts';
import { mapStyles } from './styles/map.styles.ts';
import { columnsStyles } from './styles/columns.styles.ts';
import { resultsStyles } from './styles/results.styles.ts';
import { searchStyles } from './styles/search.styles.ts';
import { sizesStyles } from './styles/sizes.styles.ts';
import { statesStyles } from './styles/states.styles.ts';

export const socialMapStyles = [
  pageStyles,
  columnsStyles,
  chipsStyles,
  searchStyles,
  filtersStyles,
  resultsStyles,
  statesStyles,
  detailStyles,
  mapStyles,
  helpStyles,
  sizesStyles,
];
