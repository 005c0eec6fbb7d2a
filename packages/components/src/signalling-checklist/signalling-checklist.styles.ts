import { chipsStyles } from '../internal/chips.styles.ts';
import { helpStyles } from '../internal/help.styles.ts';
import { pageStyles } from '../internal/page.styles.ts';
import { questionnaireStyles } from '../questionnaire/questionnaire-view.ts';
import { screenStyles } from './screen.styles.ts';

export const checklistStyles = [pageStyles, chipsStyles, helpStyles, ...questionnaireStyles, screenStyles];
