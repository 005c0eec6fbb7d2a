/** For a page on which `<vk-signalling-checklist>` is all there is of ours. @module */
import { connectChecklists } from '../connect-signalling-checklist.ts';
import { onPage, referring } from '../page.ts';

onPage(connectChecklists, referring);
