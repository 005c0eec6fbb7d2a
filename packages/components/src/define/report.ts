import { Report } from '../report/report.ts';

if (!customElements.get('vk-report')) customElements.define('vk-report', Report);
