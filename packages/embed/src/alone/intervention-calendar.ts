/** For a page on which `<vk-intervention-calendar>` is all there is of ours. @module */
import { connectCalendars } from '../connect-intervention-calendar.ts';
import { onPage, referring } from '../page.ts';

onPage(connectCalendars, referring);
