import { detailStyles } from './styles/detail.styles.ts';
import { filtersStyles } from './styles/filters.styles.ts';
import { helpStyles } from './styles/help.styles.ts';
import { mapStyles } from './styles/map.styles.ts';
import { pageStyles } from './styles/page.styles.ts';
import { resultsStyles } from './styles/results.styles.ts';
import { searchStyles } from './styles/search.styles.ts';
import { sizesStyles } from './styles/sizes.styles.ts';
import { statesStyles } from './styles/states.styles.ts';

export const socialMapStyles = [
  pageStyles,
  searchStyles,
  filtersStyles,
  resultsStyles,
  statesStyles,
  detailStyles,
  mapStyles,
  helpStyles,
  sizesStyles,
];
